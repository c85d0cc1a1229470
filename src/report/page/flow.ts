/** From sales to each partner: what goes into the pot, what is paid out of it before anything is divided, and who gets the rest. */
import { inUnits } from '../../cents/allocate.ts'
import { lineName } from '../../core/build.ts'
import { dividedName, potName, recipientsOf } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { inNames, paper, pieces } from '../../formula/print.ts'
import { add, fromText, neg, type Rational, sub, toText, zero } from '../../number/rational.ts'
import { readyOf, textIn, valueIn } from '../../read/run.ts'
import type { Settlement, Trace } from '../../read/settlement.ts'

/** One step of the flow. Amounts are canonical text; the last step ends at zero: everything was paid to somebody. */
export interface FlowStep {
  /** `source` and `rounding` make the pot; `claim` and `rest` take from it. */
  readonly kind: 'source' | 'rounding' | 'pot' | 'claim' | 'rest'
  /** A line or an input where the step is one, else a formula. */
  readonly label: string
  /** What `explain` knows about it: a line or a recipient. */
  readonly explains?: string
  /** Who receives it: a partner or a fund. */
  readonly to?: string
  /** What it adds to the pot, or what its recipient receives. */
  readonly amount: string
  /** What is in the pot before and after. */
  readonly before: string
  readonly after: string
}

type Part = Omit<FlowStep, 'amount' | 'before' | 'after'> & { readonly amount: Rational; readonly change: Rational }

/** The steps of a settlement, in the order in which money moves. Empty for a clause. */
export function flowOf({ '~trace': trace }: Settlement): readonly FlowStep[] {
  const pot = trace.plan.lowered.lines.get(potName)
  if (!pot) return []
  const sources = sourcesOf(pot, trace)
  const total = valueIn(trace, pot)
  const rounding = sub(
    total,
    sources.reduce((sum, { change }) => add(sum, change), zero),
  )
  const rounded: readonly Part[] = rounding.n === 0n ? [] : [{ kind: 'rounding', label: '', amount: rounding, change: rounding }]
  const shown: readonly Part[] = [
    ...(sources.length > 1 ? [...sources, ...rounded] : []),
    { kind: 'pot', label: potName, explains: potName, amount: total, change: zero },
  ]
  return running([...shown, ...paymentsOf(trace)], sources.length > 1 ? zero : total)
}

/** Each step with what is in the pot before and after it. */
function running(parts: readonly Part[], start: Rational): readonly FlowStep[] {
  let at = start
  return parts.map(({ amount, change, ...part }) => {
    const before = at
    at = add(before, change)
    return { ...part, amount: toText(amount), before: toText(before), after: toText(at) }
  })
}

/** The terms that the pot is the sum of. */
function sourcesOf(pot: Node, trace: Trace): readonly Part[] {
  const body = unrounded(bodyOf(pot))
  return (body.op === 'add' ? body.args : [body]).map((term) => {
    const amount = valueIn(trace, term)
    return { kind: 'source', ...named(subtracted(term) ?? term), amount, change: amount }
  })
}

const bodyOf = (line: Node): Node => (line.op === 'rule' ? line.args[0] : line)
const unrounded = (node: Node): Node => (node.op === 'round' ? node.args[0] : node)

/** The node of which this one is the negative. */
function subtracted(node: Node): Node | undefined {
  const [first, second] = node.op === 'mul' && node.args.length === 2 ? node.args : []
  return first?.op === 'lit' && first.value === '-1' ? second : undefined
}

function named(node: Node): Pick<Part, 'label' | 'explains'> {
  const line = lineName(node)
  if (line !== undefined) return { label: line, explains: line }
  return { label: node.op === 'input' ? node.name : inNames(pieces(node, paper)) }
}

/** Claims in their order, each to whom it is due; then what each recipient gets of the rest, leftover cents included. */
function paymentsOf(trace: Trace): readonly Part[] {
  const { lowered } = trace.plan
  const terms = new Map([...lowered.due].map(([name, node]) => [name, [...(node.op === 'add' ? node.args : [node])]]))
  const divided = bodyOf(lowered.lines.get(dividedName(trace.key)) as Node)
  const claims = (divided.op === 'add' ? divided.args.slice(1) : []).flatMap((term): readonly Part[] => {
    const claim = subtracted(term)
    const to = claim && recipientsOf(trace.key).find((name) => terms.get(name)?.includes(claim))
    if (!claim || to === undefined) return []
    const own = terms.get(to) as Node[]
    own.splice(own.indexOf(claim), 1)
    const amount = valueIn(trace, claim)
    return [{ kind: 'claim', ...named(claim), to, amount, change: neg(amount) }]
  })
  return [...claims, ...restsOf(claims, trace)]
}

function restsOf(claims: readonly Part[], trace: Trace): readonly Part[] {
  const { step } = readyOf(trace.key)
  return trace.allotted.flatMap(({ name, cents }): readonly Part[] => {
    const before = claims.filter(({ to }) => to === name).reduce((sum, { amount }) => add(sum, amount), zero)
    const amount = sub(inUnits(cents, step), before)
    return amount.n === 0n ? [] : [{ kind: 'rest', label: name, explains: name, to: name, amount, change: neg(amount) }]
  })
}

/** Is what the claims leave a deficit? */
export function isDeficit({ '~trace': trace }: Settlement): boolean {
  const divided = trace.plan.lowered.lines.get(dividedName(trace.key))
  return divided !== undefined && fromText(textIn(trace, divided)).n < 0n
}
