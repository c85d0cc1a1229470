/**
 * What can be wrong, as data. One class carries all problems of one call at once; each problem says what was found, what is
 * needed, where, and the nearest right name.
 */

/** Where in a file a problem stands. Lines and columns count from 1. */
export interface Place {
  readonly file?: string
  readonly line: number
  readonly col: number
  readonly endCol?: number
}

interface Common {
  readonly message: string
  /** Where in the key: `claims.2.guarantee.per`. Empty for the whole document. */
  readonly path: string
  readonly at?: Place
}

/** One problem. `code` decides which further fields there are; `docs/reference/errors.md` has one anchor per code. */
export type Issue = Common &
  (
    | { readonly code: 'syntax'; readonly offset?: number }
    | { readonly code: 'schema' | 'unit' | 'too-large' | 'ambiguous-number' }
    | { readonly code: NameCode; readonly name: string; readonly known: readonly string[]; readonly suggestion?: string }
    | { readonly code: 'missing-input' | 'not-a-number' | 'out-of-range'; readonly input: string }
    | { readonly code: 'divides-by-zero'; readonly line: string; readonly divisor: string }
    | { readonly code: 'negative-weight'; readonly weight: string }
    | { readonly code: 'circular-line'; readonly lines: readonly string[] }
    | { readonly code: 'duplicate-name' | 'bad-name'; readonly name: string }
    | { readonly code: 'party-left-out' | 'shares-all-zero' | 'tiers-not-rising' | 'does-not-add-up' | 'missing-part' }
    | { readonly code: 'no-version' | 'duplicate-period' | 'unknown-period' | 'missing-peer' | 'example-differs' | 'papers-differ' | 'not-proved' }
  )

type NameCode = 'unknown-name' | 'unknown-party' | 'unknown-rule' | 'unknown-input' | 'unknown-balance' | 'unknown-field' | 'unknown-line'

export type IssueCode = Issue['code']

/** The only error splitkey throws on purpose: every problem found, each with its place. */
export class SplitKeyError extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'))
    this.name = 'SplitKeyError'
    this.issues = issues
  }
}

/** Is this splitkey's error, with that code among its issues? By name, not `instanceof`: it survives two copies of the package. */
export function isSplitKeyError(error: unknown, code?: IssueCode): error is SplitKeyError {
  if (!(error instanceof Error) || error.name !== 'SplitKeyError') return false
  const issues = (error as { issues?: unknown }).issues
  return Array.isArray(issues) && (code === undefined || issues.some((issue) => issue.code === code))
}

/** `garden.yaml:18:56  unknown-name at claims.2.guarantee.per: unknown name 'houres'; did you mean 'hours'?` */
export function formatIssue(issue: Issue): string {
  const at = issue.at
  const place = at ? `${at.file ?? 'line'}:${at.line}:${at.col}  ` : ''
  const path = issue.path === '' ? '' : ` at ${issue.path}`
  return `${place}${issue.code}${path}: ${issue.message}`
}

/** Throws when there is anything to throw. */
export function raise(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new SplitKeyError(issues)
}

/** An unknown name, with the nearest known one when it is near enough to be a slip. */
export function unknownName(code: NameCode, path: string, name: string, known: readonly string[]): Issue {
  const suggestion = nearest(name, known)
  const what = code.slice('unknown-'.length)
  const hint = suggestion !== undefined ? `; did you mean '${suggestion}'?` : known.length > 0 ? `; known: ${listed(known)}` : ''
  const issue = { code, path, name, known, message: `unknown ${what} '${name}'${hint}` }
  return suggestion === undefined ? issue : { ...issue, suggestion }
}

const listed = (names: readonly string[]): string => (names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', '))

/** A key has at most some hundreds of names; beyond this, looking for slips in a hostile file would take minutes. */
const mostCompared = 300

/** The known name that takes the fewest edits, if those are at most a third of its length (and at least one is allowed). */
function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 60) return undefined
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of known.slice(0, mostCompared)) {
    const allowed = Math.min(least - 1, editsAllowed(candidate))
    if (Math.abs(candidate.length - name.length) > allowed) continue
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (edits <= allowed) [best, least] = [candidate, edits]
  }
  return best
}

/** A third of its letters, one at least; of one letter none but its case, since any letter is one edit from any other. */
const editsAllowed = (word: string): number => (word.length === 1 ? 0 : Math.max(1, Math.floor(word.length / 3)))

/** Edits between two words, a swap of neighbours counted once (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] as number) + 1, at(rows, i - 1, j - 1) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(rows, i - 2, j - 2) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

const at = (rows: readonly (readonly number[])[], i: number, j: number): number => rows[i]?.[j] as number
