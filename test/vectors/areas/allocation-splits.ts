/** Divisions that a document writes as a split: in order, nested, a capped share, a portion. */
import { SplitKeyError } from '../../../src/core/issue.ts'
import { canonicalNumber, compareNumbers } from '../../../src/core/number-text.ts'
import type { Input } from './allocation-cents.ts'
import { unitsOf } from './lines-of.ts'
import { compare, fromText, one, type Rational, sub, sum, toText } from './rationals.ts'

/** A destination: somebody, or several one after the other. */
interface Clause {
  readonly max?: string
  readonly portion?: string
  readonly remaining?: boolean
  readonly to?: string
  readonly inOrder?: readonly Clause[]
}

const refuse = (message: string): never => {
  throw new SplitKeyError([{ code: 'schema', path: '', message }])
}

/** A portion as a fraction in lowest terms. @throws when it is none, or not between nothing and all */
export function portionOf(text: string): string {
  const written = /[%/]/.test(text) ? canonicalNumber(text.replace(/\s*\/\s*/, '/')) : undefined
  if (written === undefined) return refuse(`'${text}' is no portion: write 12.5% or 1/8`)
  if (compareNumbers(written, '0') < 0 || compareNumbers(written, '1') > 0) return refuse(`a portion lies between 0% and 100%; found ${text}`)
  return toText(fromText(written))
}

const namesIn = (clauses: readonly Clause[]): readonly string[] => [
  ...new Set(clauses.flatMap(({ to, inOrder }) => (to === undefined ? namesIn(inOrder ?? []) : [to]))),
]

/** What nobody is named for stays where it is. */
const kept: Clause = { remaining: true, to: 'kept' }

/** Names of accounts become names of partners. */
function divided(
  total: string,
  clauses: readonly Clause[],
  splitOf: (clauses: readonly Clause[], party: (name: string) => string) => object,
): Readonly<Record<string, string>> {
  const names = [...new Set([...namesIn(clauses), 'kept'])]
  const party = (name: string): string => `p${names.indexOf(name)}`
  const paid = unitsOf(total, names.map(party), splitOf(clauses, party))
  const named = namesIn(clauses)
  const amounts = names.map((name) => [name, paid[party(name)] as string] as const)
  return Object.fromEntries(amounts.filter(([name, amount]) => named.includes(name) || amount !== '0'))
}

function inOrderSplit(clauses: readonly Clause[], party: (name: string) => string): object {
  const all = clauses.at(-1)?.max === undefined ? clauses : [...clauses, kept]
  const steps = all.map(({ max, to }) => ({ ...(max !== undefined && { upTo: `${max} EUR` }), to: party(to as string) }))
  return steps.length === 1 ? (steps[0] as object) : { inOrder: steps }
}

/** Every portion becomes the part of what the portions before it left. */
function nestedSplit(clauses: readonly Clause[], party: (name: string) => string): object {
  const portions = clauses.map(({ portion }) => (portion === undefined ? undefined : fromText(portionOf(portion))))
  const stated = sum(portions.filter((portion): portion is Rational => portion !== undefined))
  if (!portions.includes(undefined) && compare(stated, one) !== 0) return refuse(`the portions add up to ${toText(stated)}`)
  const then = ({ to, inOrder }: Clause): object => (to === undefined ? inOrderSplit(inOrder ?? [], party) : { to: party(to) })
  const steps = clauses.map((clause, index) => {
    const left = sub(one, sum(portions.slice(0, index).filter((portion): portion is Rational => portion !== undefined)))
    const own = portions[index]
    return index === clauses.length - 1 || own === undefined ? then(clause) : { share: `(${toText(own)}) / (${toText(left)})`, ...then(clause) }
  })
  return steps.length === 1 ? (steps[0] as object) : { inOrder: steps }
}

export const inOrder = ({ total, clauses }: Input): unknown => divided(String(total), clauses as readonly Clause[], inOrderSplit)
export const nested = ({ total, split }: Input): unknown => divided(String(total), split as readonly Clause[], nestedSplit)

export const cappedShare = ({ total, share, cap }: Input): unknown =>
  unitsOf(String(total), ['fee', 'rest'], { inOrder: [{ ...(cap !== undefined && { upTo: `${cap} EUR` }), share, to: 'fee' }, { to: 'rest' }] })

/** Dues paid one after the other, as far as the money reaches. */
export function sequential({ available, dues }: Input): readonly string[] {
  const names = (dues as readonly string[]).map((_due, index) => `due${index}`)
  const steps = names.map((name, index) => ({ upTo: `${(dues as readonly string[])[index]} EUR`, to: name }))
  const paid = unitsOf(String(available), [...names, 'kept'], { inOrder: [...steps, { to: 'kept' }] })
  return names.map((name) => paid[name] as string)
}
