/** Prints a page by Chromium, which has to be there already: nothing is installed and nothing is loaded. */
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { usageError } from './usage-error.ts'

/** Where systems put it. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A minute is long for a page of text. */
const patience = 60_000

/** @throws a usage error where there is no Chromium, and where it prints nothing */
export async function printPdf(page: string, chromium?: string): Promise<Uint8Array> {
  const browser = browserAt(chromium ?? process.env['CHROMIUM'])
  const folder = mkdtempSync(join(tmpdir(), 'splitkey-'))
  try {
    const [html, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    writeFileSync(html, page)
    await printing(browser, [...flags, `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`, pathToFileURL(html).href])
    if (!existsSync(pdf)) throw usageError(`'${browser}' printed nothing`)
    return undated(readFileSync(pdf))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
]

function browserAt(named: string | undefined): string {
  const found = named === undefined || named === '' ? places.find(existsSync) : named
  if (found === undefined) throw usageError('a PDF is printed by Chromium, and there is none here: install it, or say where it is with --chromium or CHROMIUM')
  try {
    accessSync(found, constants.X_OK)
  } catch {
    throw usageError(`there is no Chromium at '${found}': say where it is with --chromium or CHROMIUM`)
  }
  return found
}

async function printing(browser: string, args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(browser, args, { timeout: patience })
  } catch (error) {
    const { message } = error as Error
    throw usageError(`'${browser}' could not print: ${message.split('\n')[0]}`)
  }
}

/** A PDF says when it was printed; without that, the same page gives the same bytes. No byte moves, so its table of contents still holds. */
const undated = (pdf: Buffer): Uint8Array =>
  Buffer.from(pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'/g, "$120000101000000+00'00'"), 'latin1')
