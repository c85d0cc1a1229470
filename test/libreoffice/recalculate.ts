/** Workbooks recalculated by LibreOffice: many files in one start, every formula computed anew. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, readXlsx } from 'hucre/xlsx'

/** 0: always recalculate, whatever values the file holds. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

/** A recalculated book: the rows of every sheet, by the name of the sheet. */
export type Book = ReadonlyMap<string, readonly (readonly CellValue[])[]>

/** The books in the order given. */
export async function recalculate(books: readonly Uint8Array[]): Promise<readonly Book[]> {
  const folder = mkdtempSync(join(tmpdir(), 'splitkey-libreoffice-'))
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true })
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings)
    const files = books.map((bytes, index) => {
      const file = join(folder, `${index}.xlsx`)
      writeFileSync(file, bytes)
      return file
    })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...files], { stdio: 'pipe' })
    return await Promise.all(books.map((_bytes, index) => readBook(join(folder, 'out', `${index}.xlsx`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readBook(file: string): Promise<Book> {
  const { sheets } = await readXlsx(readFileSync(file))
  return new Map(sheets.map(({ name, rows }) => [name, rows]))
}

/** One row of the sheet of a period. */
export interface Recalculated {
  readonly part: string
  readonly title: string
  readonly value: CellValue
  readonly check: CellValue
}

export const rowsOf = (book: Book, sheet: string): readonly Recalculated[] =>
  (book.get(sheet) ?? []).slice(1).map((row) => ({ part: String(row[1]), title: String(row[2]), value: row[4] ?? null, check: row[6] ?? null }))
