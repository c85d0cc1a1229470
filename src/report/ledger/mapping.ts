/** Accounts and VAT codes as the bookkeepers of each partner know them: by partner, by line; `*` stands for any other. */
import { type Issue, unknownName } from '../../core/issue.ts'

export interface LedgerTags {
  /** Such as 400, 404, 440, 444, 491 or 492, as the partner's own chart of accounts has it. */
  readonly account?: string
  readonly vat?: string
}

export type LedgerMapping = Readonly<Record<string, Readonly<Record<string, LedgerTags>>>>

const fields = ['account', 'vat']

/** Every problem of a mapping: partners, lines and fields that do not exist. */
export function mappingIssues(mapping: unknown, partners: readonly string[], lines: readonly string[]): readonly Issue[] {
  if (!isRecord(mapping)) return [{ code: 'schema', path: '', message: "a mapping is written as { partner: { line: { account: '440', vat: '21' } } }" }]
  return Object.entries(mapping).flatMap(([partner, byLine]): readonly Issue[] => {
    if (partner !== '*' && !partners.includes(partner)) return [unknownName('unknown-party', partner, partner, [...partners, '*'])]
    if (!isRecord(byLine)) return [{ code: 'schema', path: partner, message: "lines are written as { line: { account: '440', vat: '21' } }" }]
    return Object.entries(byLine).flatMap(([line, tags]) => lineIssues(`${partner}.${line}`, line, tags, lines))
  })
}

function lineIssues(path: string, line: string, tags: unknown, lines: readonly string[]): readonly Issue[] {
  if (line !== '*' && !lines.includes(line)) return [unknownName('unknown-line', path, line, [...lines, '*'])]
  if (!isRecord(tags)) return [{ code: 'schema', path, message: "tags are written as { account: '440', vat: '21' }" }]
  return Object.entries(tags).flatMap(([field, value]): readonly Issue[] => {
    if (!fields.includes(field)) return [unknownName('unknown-field', `${path}.${field}`, field, fields)]
    return typeof value === 'string' ? [] : [{ code: 'schema', path: `${path}.${field}`, message: 'text is needed here' }]
  })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
