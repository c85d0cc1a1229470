/** Everything in the library that reads bytes from outside: what it is called, what it starts from, how it is called. */
import { readdirSync, readFileSync } from 'node:fs'
import { formulas } from '../../src/formula/formulas.ts'
import { check } from '../../src/proof/check/index.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { readInputsCsv } from '../../src/text/csv.ts'
import { readInputsDocument } from '../../src/text/inputs.ts'
import { readJson } from '../../src/text/json.ts'
import { printJson } from '../../src/text/print.ts'
import { readYaml } from '../../src/text/yaml-document.ts'
import { loadDocument } from '../../src/yaml.ts'
import { certificates } from './certificates.ts'
import { readVerdicts, verdicts } from './verdicts.ts'
import { readBytes, readParts, sheetTokens, workbookBytes, workbookParts } from './workbooks.ts'

export interface Target {
  readonly name: string
  /** Texts to start from: valid ones, and those that once went wrong. */
  readonly corpus: readonly string[]
  /** What it answers is not looked at; a promise is waited for. */
  readonly read: (text: string) => unknown
  /** What has broken readers of this format, besides what breaks any. */
  readonly tokens?: readonly string[]
}

const root = new URL('../../', import.meta.url)
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8'))

const agreements = [...filesIn('docs/examples', /\.yaml$/), ...filesIn('test/text/bad', /\.yaml$/)]
const tables = [
  ...filesIn('docs/examples', /\.csv$/),
  ...filesIn('test/text/bad', /\.csv$/),
  'month;price\n2020-03;1,38\n',
  'period,a,b\n2020,1,"2"\n2021,-3,4.50\n',
]

/** Everything that stands after a colon: most of it is a formula. */
const formulaTexts = agreements.flatMap((text) => [...text.matchAll(/: ([a-z][^#\n{}[\]]+)$/gim)].map((match) => match[1] as string))

const f = formulas({ price: 'EUR/pc', units: 'pc', hours: 'h', sales: 'EUR', aluminium: 'EUR/kg', share: '1' })

export const targets: readonly Target[] = [
  { name: 'formula', corpus: formulaTexts, read: (text) => (f as (text: string) => unknown)(text) },
  { name: 'agreement in YAML', corpus: agreements, read: (text) => loadAgreement(readYaml(text, 'a.yaml')) },
  { name: 'agreement in JSON', corpus: agreements.flatMap(asJson), read: (text) => loadAgreement(readJson(text, 'a.json')) },
  { name: 'inputs in CSV, nl-BE', corpus: tables, read: (text) => readInputsCsv(text, { locale: 'nl-BE', file: 'a.csv' }) },
  { name: 'inputs in CSV, any', corpus: tables, read: (text) => readInputsCsv(text) },
  { name: 'inputs in YAML', corpus: ['2020-01: { price: 1 }\n', ...agreements], read: (text) => readInputsDocument(loadDocument(text)) },
  { name: 'workbook, its bytes', corpus: workbookBytes, read: readBytes },
  { name: 'workbook, the XML inside', corpus: workbookParts, read: readParts, tokens: sheetTokens },
  { name: 'verdicts', corpus: verdicts, read: readVerdicts },
  { name: 'certificate', corpus: certificates, read: (text) => check(readUnknown(text)) },
]

/** What is no JSON at all is not the checker's to read. */
function readUnknown(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function asJson(text: string): readonly string[] {
  try {
    return [printJson(loadAgreement(readYaml(text)).versions[0]?.key as Parameters<typeof printJson>[0])]
  } catch {
    return []
  }
}
