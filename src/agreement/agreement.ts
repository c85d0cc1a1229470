/** An agreement: a key over time. Its versions are dated; the date of the period chooses, so that today's split is never applied to history. */
import { type Issue, raise, SplitKeyError } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { canonicalNumber } from '../core/number-text.ts'
import { firstDay } from './period.ts'

/** A key and the day from which it holds. */
export interface Version {
  /** The first period it holds for; absent for a key that has always held. */
  readonly from?: string
  /** Why it was agreed. */
  readonly note?: string
  readonly key: KeyData
}

export interface Agreement {
  readonly name: string
  /** In order of date. */
  readonly versions: readonly Version[]
  /** The part of each partner's provisional payout that is paid in advance, canonical number text. */
  readonly advance: Readonly<Record<string, string>>
}

/**
 * Makes an agreement of one key, or of dated versions of it.
 * @throws `no-version`, `duplicate-period`, `schema`, `unknown-party`
 * @example agreement('garden', { versions: [{ from: '2019-01', key: first }, { from: '2022-04', key: second, note: 'new price clause' }] })
 */
export function agreement(
  name: string,
  parts: { readonly versions: readonly Version[]; readonly advance?: Readonly<Record<string, string | number>> },
): Agreement {
  const issues: Issue[] = []
  const starts = parts.versions.map((version, index) => startOf(version, index, issues))
  if (parts.versions.length === 0) issues.push({ code: 'no-version', path: 'versions', message: 'an agreement has at least one version of its key' })
  starts.forEach((start, index) => {
    // A date that cannot be read is reported above; it says nothing about the order of the others.
    const before = starts.slice(0, index).findLast((day) => day !== '') ?? ''
    if (start !== '' && start <= before)
      issues.push({
        code: start === before ? 'duplicate-period' : 'schema',
        path: `versions.${index}.from`,
        message: 'versions stand in order of date, each from a later day',
      })
  })
  const advance = readAdvance(parts, issues)
  raise(issues)
  return Object.freeze({ name, versions: Object.freeze([...parts.versions]), advance: Object.freeze(advance) })
}

function startOf(version: Version, index: number, issues: Issue[]): string {
  if (version.from === undefined && index > 0)
    issues.push({ code: 'missing-part', path: `versions.${index}.from`, message: 'say from when this version holds' })
  const day = version.from === undefined ? '' : firstDay(version.from)
  if (day === undefined) issues.push({ code: 'schema', path: `versions.${index}.from`, message: `'${version.from}' is no date: write 2022-04 or 2022-04-01` })
  return day ?? ''
}

function readAdvance(
  parts: { readonly versions: readonly Version[]; readonly advance?: Readonly<Record<string, string | number>> },
  issues: Issue[],
): Record<string, string> {
  const advance: Record<string, string> = {}
  const parties = new Set(parts.versions.flatMap((version) => version.key.parties))
  for (const [party, written] of Object.entries(parts.advance ?? {})) {
    const rate = canonicalNumber(String(written))
    if (!parties.has(party))
      issues.push({ code: 'unknown-party', path: `advance.${party}`, name: party, known: [...parties], message: `unknown party '${party}'` })
    if (rate === undefined || rate.startsWith('-')) issues.push({ code: 'schema', path: `advance.${party}`, message: 'an advance is a part such as 80%' })
    else advance[party] = rate
  }
  return advance
}

/** The version in force on the first day of a period. @throws `unknown-period`, `no-version` */
export function versionFor(whole: Agreement, period: string): Version {
  const day = firstDay(period)
  if (day === undefined)
    throw new SplitKeyError([{ code: 'unknown-period', path: '', message: `'${period}' is no period: write 2020, 2020-Q1, 2020-03 or 2020-03-31` }])
  const found = whole.versions.findLast((version) => version.from === undefined || (firstDay(version.from) as string) <= day)
  if (found) return found
  throw new SplitKeyError([
    { code: 'no-version', path: '', message: `no version of '${whole.name}' holds in ${period}; the first holds from ${whole.versions[0]?.from}` },
  ])
}
