/** The agreements in docs/examples, as anybody loads them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { settleData } from '../../src/read/settle.ts'
import { exact } from '../../src/read/settlement.ts'
import { type AgreementFile, loadAgreement } from '../../src/text/agreement-file.ts'
import type { Document } from '../../src/text/document.ts'
import { loadDocument } from '../../src/yaml.ts'

const folder = fileURLToPath(new URL('../../docs/examples/', import.meta.url))

export const exampleFiles = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

export function readExample(file: string): { readonly document: Document; readonly agreement: AgreementFile } {
  const document = loadDocument(readFileSync(`${folder}${file}`, 'utf8'), { file })
  return { document, agreement: loadAgreement(document) }
}

type Numbers = Readonly<Record<string, number | string>>

/** Settles an example: exact lines, payouts and balances as text. */
export function settler(file: string) {
  const key = readExample(file).agreement.versions[0]?.key
  if (!key) throw new Error(`${file} holds no key`)
  return (inputs: Numbers, balances?: Numbers) => {
    const settlement = settleData(key, inputs, balances && { balances })
    return { lines: exact(settlement, 'lines'), payouts: exact(settlement, 'payouts'), balances: exact(settlement, 'balances') }
  }
}
