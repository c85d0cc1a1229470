/**
 * An agreement as a document: a key, and beside it what a settlement over time needs. The top-level fields are the first version of
 * the key. Every entry of `versions` is the version before it with whole fields replaced, and without the fields it names.
 *
 * ```yaml
 * splitkey: 1
 * name: garden planter
 * from: 2019-01
 * parties: [S, W]        # … the other fields of a key
 * advance: { W: 80% }
 * versions:
 *   - { from: 2022-04, note: new price clause, surplus: { shares: { S: 60, W: 40 } }, without: [deficit] }
 * promises: [balance, { floor: { of: W, at: 0 EUR }, over: { price: [30, 60] } }]
 * examples:
 *   - { name: a good month, inputs: { price: 45 }, expect: { payouts: { S: 1200, W: 800 } } }
 * ```
 */
import { type Agreement, agreement, type Version } from '../agreement/agreement.ts'
import { type Issue, isSplitKeyError, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import type { PromisesData } from '../core/promise.ts'
import { keyFields } from '../core/reading/key.ts'
import type { RuleBook } from '../core/rule.ts'
import { type Document, isDocument, type Tree } from './document.ts'
import { emptyParts, isMapping } from './empty.ts'
import { loadKey } from './load.ts'
import { locate } from './locate.ts'
import { treeOf } from './plain.ts'
import { raiseInOrder } from './problems.ts'
import { readAgreementPromises } from './promises.ts'
import { readVersions, type VersionParts } from './version-parts.ts'
import { readExamples, type WorkedExample } from './worked-example.ts'

/** An agreement with the worked examples and the promises that its file contains. */
export interface AgreementFile extends Agreement {
  readonly examples: readonly WorkedExample[]
  readonly promises?: PromisesData
}

type Report = (issue: Issue) => undefined

const topFields = ['splitkey', 'agreement', 'from', 'note', 'advance', 'versions', 'promises', 'examples'] as const

/**
 * The agreement a document holds; a document with nothing but a key is an agreement of one version.
 * @throws every problem at once, in the order of the file, each with its path; from a document, also with line and column
 * @example loadAgreement(readJson(text, 'garden.json')).versions.length
 */
export function loadAgreement(source: Document | object, { rules }: { readonly rules?: RuleBook } = {}): AgreementFile {
  const document = isDocument(source) ? source : undefined
  const issues: Issue[] = []
  const tree = document ? document.tree : treeOf(source)
  const read = isMapping(tree) ? readAgreement(tree, rules, (issue) => void issues.push(issue)) : keyIssues(tree, issues)
  raiseInOrder(distinct(issues).map((issue) => (document ? locate(issue, document) : issue)))
  return read as AgreementFile
}

/** A problem that versions share stands in the file once. */
const distinct = (issues: readonly Issue[]): readonly Issue[] => [...new Map(issues.map((issue) => [`${issue.path}\n${issue.message}`, issue])).values()]

/** What is no mapping is no key either, and the reader of keys says it best. */
function keyIssues(tree: Tree, issues: Issue[]): undefined {
  attempt(
    () => loadKey({ tree, placeOf: () => ({ line: 1, col: 1 }), placeOfName: () => ({ line: 1, col: 1 }) }),
    (issue) => void issues.push(issue),
  )
}

type Fields = { readonly [name: string]: Tree }

function readAgreement(tree: Fields, rules: RuleBook | undefined, report: Report): AgreementFile | undefined {
  const known = [...keyFields, ...topFields]
  for (const field of Object.keys(tree)) if (!known.includes(field as never)) report(unknownName('unknown-field', field, field, known))
  for (const issue of emptyParts(tree)) report(issue)
  const versions = readVersions(tree, report).map((parts): Version => versionOf(parts, tree, rules, report))
  const examples = readExamples(tree['examples'], report)
  const promises = readAgreementPromises(tree['promises'], versions, report)
  const advance = readAdvance(tree['advance'], report)
  const name = text(tree, 'agreement', report) ?? versions[0]?.key.name ?? ''
  const whole = attempt(
    () => agreement(name, { versions, advance }),
    (issue) => report({ ...issue, path: topPath(issue.path) }),
  )
  return whole && Object.freeze({ ...whole, examples, ...(promises && { promises }) })
}

function versionOf({ fields, pathOf, from, note }: VersionParts, tree: Fields, rules: RuleBook | undefined, report: Report): Version {
  const key = attempt(
    () => loadKey(fields, { ...(rules && { rules }) }),
    (issue) => report({ ...issue, path: pathOf(issue.path) }),
  )
  return { key: key ?? unread(tree), ...(from !== undefined && { from }), ...(note !== undefined && { note }) }
}

/** In an agreement the first version is version 0; in a file its fields stand at the top. */
const topPath = (path: string): string => path.replace(/^versions\.(\d+)\.?/, (_all, index: string) => (index === '0' ? '' : `versions.${Number(index) - 1}.`))

/** Stands for a key with problems, so that the dates, the partners and the names of inputs are still checked. */
function unread(tree: Fields): KeyData {
  const parties = Array.isArray(tree['parties']) ? (tree['parties'] as readonly Tree[]).map(String) : []
  const named = <V>(part: Tree | undefined, value: V): Readonly<Record<string, V>> =>
    Object.fromEntries(isMapping(part) ? Object.keys(part).map((name) => [name, value]) : [])
  const inputs = named(tree['inputs'], { unit: '1' })
  return { name: '', parties, inputs, balances: named(tree['balances'], { unit: '1', start: '0' }), lines: {}, claims: [], costs: {} }
}

function readAdvance(tree: Tree, report: Report): Readonly<Record<string, string>> {
  if (tree === undefined) return {}
  if (isMapping(tree))
    return Object.fromEntries(
      Object.entries(tree).filter((entry): entry is [string, string] => typeof entry[1] === 'string' || report(notAPart(entry[0])) !== undefined),
    )
  report({ code: 'schema', path: 'advance', message: 'an advance is written as { partner: 80% }' })
  return {}
}

const notAPart = (party: string): Issue => ({ code: 'schema', path: `advance.${party}`, message: 'an advance is a part such as 80%' })

function text(tree: Fields, field: string, report: Report): string | undefined {
  const found = tree[field]
  return found === undefined || typeof found === 'string' ? found : report({ code: 'schema', path: field, message: 'text is needed here' })
}

function attempt<T>(work: () => T, report: Report): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) report(issue)
    return undefined
  }
}
