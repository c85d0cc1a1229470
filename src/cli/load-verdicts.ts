/** Promises with their verdicts, and who signed what: plain data that others made. */
import { type Issue, raise, unknownName } from '../core/issue.ts'
import type { SignOff } from '../report/papers/papers-input.ts'
import type { PromiseVerdict } from '../report/prose/prose.ts'
import type { AgreementFile } from '../text/agreement-file.ts'
import type { Document, Tree } from '../text/document.ts'
import { isMapping } from '../text/empty.ts'
import { locate } from '../text/locate.ts'
import { loadDocument } from '../yaml.ts'
import { answeredPromises } from './answered-promises.ts'
import type { Io } from './io.ts'
import { fileLabel, readText } from './read-text.ts'
import { schemaIssue } from './schema-issue.ts'

const verdicts: readonly string[] = ['proved', 'refuted', 'unproved']
const roles: readonly string[] = ['prepared', 'reviewed', 'approved']

const load = (path: string, io: Io): Document => loadDocument(readText(path, io), { file: fileLabel(path) })

/**
 * A list of `{ sentence, verdict }`, or what `prove --json` answered.
 * @throws `schema`, `unknown-field` with the place; `schema` where it was answered about another agreement than `whole`
 */
export function loadPromises(path: string, io: Io, whole?: AgreementFile): readonly PromiseVerdict[] {
  const document = load(path, io)
  const { tree } = document
  if (isMapping(tree) && Array.isArray(tree['promises'])) return answeredPromises(tree, document, whole)
  const entries = Array.isArray(tree) ? (tree as readonly Tree[]) : undefined
  const issues = entries
    ? entries.flatMap((entry, index) => promiseIssues(entry, String(index)))
    : [schemaIssue('', 'promises are a list: - { sentence: S never receives less than its costs, verdict: proved }; or what splitkey prove --json answered')]
  raise(issues.map((issue) => locate(issue, document)))
  return entries as unknown as readonly PromiseVerdict[]
}

function promiseIssues(entry: Tree, path: string): readonly Issue[] {
  if (!isMapping(entry) || typeof entry['sentence'] !== 'string') return [schemaIssue(path, 'a promise has a sentence, and a verdict where there is one')]
  const verdict = entry['verdict']
  const wrong = verdict !== undefined && (typeof verdict !== 'string' || !verdicts.includes(verdict))
  const unknown = Object.keys(entry).filter((field) => !['sentence', 'verdict'].includes(field))
  return [
    ...unknown.map((field) => unknownName('unknown-field', `${path}.${field}`, field, ['sentence', 'verdict'])),
    ...(wrong ? [schemaIssue(`${path}.verdict`, `a verdict is ${verdicts.join(', ')}; without one, a promise is stated and not proved`)] : []),
  ]
}

/** `{ prepared: { S: { name, date } }, … }`. @throws `schema`, `unknown-party`, `unknown-field` with the place */
export function loadSignOff(path: string, parties: readonly string[], io: Io): SignOff {
  const document = load(path, io)
  const { tree } = document
  const form = 'who signed is written as { prepared: { S: { name: An Peeters, date: 2022-04-05 } } }'
  const issues = isMapping(tree)
    ? Object.entries(tree).flatMap(([role, byParty]): readonly Issue[] => {
        if (!roles.includes(role)) return [unknownName('unknown-field', role, role, roles)]
        if (!isMapping(byParty)) return [schemaIssue(role, form)]
        return Object.entries(byParty).flatMap(([party, signed]) => signIssues(`${role}.${party}`, party, signed, parties))
      })
    : [schemaIssue('', form)]
  raise(issues.map((issue) => locate(issue, document)))
  return tree as unknown as SignOff
}

function signIssues(path: string, party: string, signed: Tree, parties: readonly string[]): readonly Issue[] {
  if (!parties.includes(party)) return [unknownName('unknown-party', path, party, parties)]
  if (isMapping(signed) && typeof signed['name'] === 'string' && typeof signed['date'] === 'string') return []
  return [schemaIssue(path, 'whoever signs has a name and a date')]
}
