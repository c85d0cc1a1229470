/** The agreements in docs/examples, loaded. */
import { readFileSync } from 'node:fs'
import { type AgreementFile, loadAgreement } from '../../src/text/agreement-file.ts'
import { loadDocument } from '../../src/yaml.ts'

/** By the name of the file, without its extension. */
export const agreementFiles: readonly string[] = [
  'planter/c-m1',
  'planter/d-m1-revised',
  'textile-repair',
  'cooperative',
  'cooperative-purchases',
  'consignment',
  'alliance',
  'e-waste',
  'royalties',
  'energy-fixed',
  'energy-fixed-refill',
  'energy-relative',
  'toll-work',
]

export function load(name: string): AgreementFile {
  const file = `docs/examples/${name}.yaml`
  return loadAgreement(loadDocument(readFileSync(file, 'utf8'), { file }))
}

/** An agreement from YAML in a test. */
export const fromYaml = (text: string): AgreementFile => loadAgreement(loadDocument(text, { file: 'test.yaml' }))
