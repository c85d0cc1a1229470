/** `npm run agreements -- FILE…`: settles published cases of the agreements in docs/examples and compares every amount. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatIssue, isSplitKeyError } from '../core/issue.ts'
import type { AgreementFile } from '../text/agreement-file.ts'
import { loadAgreement } from '../text/agreement-file.ts'
import { loadDocument } from '../yaml.ts'
import { readCases, runCases } from './cases.ts'
import { isUsageError, usageError } from './usage-error.ts'

const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url))

/** Every agreement in a folder and below, by name. A replay is no agreement. */
export function agreementsIn(folder: string): ReadonlyMap<string, AgreementFile> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
  const texts = files
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => /^splitkey:/m.test(text))
  const found = new Map<string, AgreementFile>()
  for (const { file, text } of texts) {
    const whole = loadAgreement(loadDocument(text, { file }))
    if (found.has(whole.name)) throw usageError(`two agreements are named '${whole.name}'; one of them is ${file}`)
    found.set(whole.name, whole)
  }
  return found
}

function main(paths: readonly string[]): 0 | 1 | 2 {
  if (paths.length === 0) throw usageError('name at least one file of cases: npm run agreements -- cases.json')
  const cases = paths.flatMap((path) => readCases(path, () => readFileSync(path, 'utf8')))
  const { passed, failed, skipped, problems } = runCases(cases, agreementsIn(examples))
  for (const problem of problems) console.log(problem)
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  try {
    process.exitCode = main(process.argv.slice(2))
  } catch (error) {
    if (!isUsageError(error) && !isSplitKeyError(error)) throw error
    console.error(isSplitKeyError(error) ? error.issues.map(formatIssue).join('\n') : error.message)
    process.exitCode = 2
  }
