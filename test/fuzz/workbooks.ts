/** Workbooks to start from: a form as `export xlsx` writes it, and plain tables, as bytes and as the texts inside. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { settleSeries } from '../../src/agreement/series.ts'
import { readWorkbook, workbook } from '../../src/report/workbook/index.ts'
import { months, whole } from '../report/workbook/press.ts'

const settled = settleSeries(whole, months)

const table = await writeXlsx({
  sheets: [
    {
      name: 'Inputs',
      rows: [
        ['period', 'price', 'sold'],
        ['2022-01', 1.38, 401],
        ['2022-02', 1e-7, -0.1],
      ],
      cells: new Map([['2,2', { formula: '1/3', formulaResult: 0.333 }]]),
    },
    { name: 'Notes', rows: [['hello', true, new Date('2022-03-01T00:00:00Z')]] },
  ],
})
const books: readonly Uint8Array[] = [table, await workbook(whole, settled)]

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The files themselves, a character for every byte. */
export const workbookBytes: readonly string[] = books.map(latin)

/** Begins the name of a part; no XML holds it. */
const mark = '\u0001'

/** What lies in the archives, one part after the other with its name: damage is then done to XML, and the archive around it is whole. */
export const workbookParts: readonly string[] = books.map((bytes) =>
  Object.entries(unzipSync(bytes))
    // What is read stands first: long texts are cut off.
    .sort(([a], [b]) => Number(/styles|theme|docProps/.test(a)) - Number(/styles|theme|docProps/.test(b)) || a.localeCompare(b))
    .map(([name, content]) => `${mark}${name}\n${strFromU8(content)}`)
    .join(''),
)

/** What spreadsheets and attackers write into XML: cells at the end of the world, entities, references to nothing. */
export const sheetTokens: readonly string[] = [
  '<c r="XFD1048576"><v>1</v></c>',
  '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
  '<row r="99999999999">',
  '<c r="ZZZZZZ9"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c t="s"><v>999999</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="inlineStr"><is><t>price</t></is></c>',
  '<c t="e"><v>#REF!</v></c>',
  '<c t="b"><v>7</v></c>',
  '<c t="d"><v>2022-13-45</v></c>',
  '<v>1e999</v>',
  '<v></v>',
  '<f>1/0</f>',
  '<f t="shared" si="0" ref="A1:XFD1048576">A1</f>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<cols><col min="1" max="16384" width="9"/></cols>',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
  '&b;',
  '&#0;',
  '&#x110000;',
  '<sheet name="__proto__" sheetId="1" r:id="rId1"/>',
  'Target="../../../../etc/passwd"',
  '<![CDATA[',
  ']]>',
  '<!--',
  '</sheetData>',
  '<'.repeat(300),
  '<a>'.repeat(300),
]

/** Packs the parts again and reads the workbook. */
export const readParts = (text: string): Promise<unknown> => {
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>
  for (const part of text.split(mark).slice(1)) {
    const end = part.indexOf('\n')
    parts[part.slice(0, end < 0 ? undefined : end).slice(0, 200)] = strToU8(end < 0 ? '' : part.slice(end + 1))
  }
  return readWorkbook(zipSync(parts))
}

export const readBytes = (text: string): Promise<unknown> => readWorkbook(Buffer.from(text, 'latin1'))
