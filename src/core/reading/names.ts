/** Names to nodes while a key is read: each line is read once, when it is first needed. */
import { input, line, lineName } from '../build.ts'
import { type ClaimData, dividedName, potName, surplusLine, surplusName } from '../key.ts'
import { type InputSpec, isNode, type Node } from '../node.ts'
import type { BalanceHead } from './balances.ts'
import { readClaim } from './claims.ts'
import { amount, attempt, type Context, type Fields, isFields } from './context.ts'
import { readLine } from './lines.ts'

/** A line that stands above the lines it needs is read by recursion; so deep a chain is an attack on the stack. */
const deepestChain = 250

/** Names to nodes, each read once, when first asked for; a line that needs itself is reported as a circle. */
export function resolver(spec: Fields, inputs: Readonly<Record<string, InputSpec>>, balances: Readonly<Record<string, BalanceHead>>, context: Context) {
  const done = new Map<string, Node | 'failed'>()
  const open: string[] = []
  const written = isFields(spec['lines']) ? spec['lines'] : {}
  const once = (name: string, read: () => Node | undefined): Node | 'failed' => {
    const known = done.get(name)
    if (known !== undefined) return known
    if (open.includes(name)) {
      const circle = [...open.slice(open.indexOf(name)), name]
      context.report({ code: 'circular-line', path: `lines.${name}`, lines: circle, message: `these lines need each other: ${circle.join(' → ')}` })
      done.set(name, 'failed')
      return 'failed'
    }
    if (open.length >= deepestChain) {
      context.report({
        code: 'too-large',
        path: `lines.${name}`,
        message: `more than ${deepestChain} lines need each other in a row: write a line below the lines it needs`,
      })
      done.set(name, 'failed')
      return 'failed'
    }
    open.push(name)
    const node = read() ?? 'failed'
    open.pop()
    if (!done.has(name)) done.set(name, node)
    return done.get(name) as Node | 'failed'
  }
  const usable = (result: Node | 'failed'): Node | undefined => (result === 'failed' ? undefined : result)
  const readPot = (): Node | undefined => {
    const node = amount(spec['pot'], potName, context)
    return node && (lineName(node) === potName ? node : line(potName, node))
  }
  const pot = (): Node | 'failed' => once(potName, readPot)
  let claimed: readonly ClaimData[] | undefined
  const claims = (): readonly ClaimData[] => {
    const unit = spec['pot'] === undefined ? undefined : usable(pot())?.unit
    const written = Array.isArray(spec['claims']) ? spec['claims'] : []
    claimed ??= Object.freeze(written.map((claim, index) => readClaim(claim, `claims.${index}`, context, unit)).filter((claim) => claim !== undefined))
    return claimed
  }
  const surplus = (): Node | 'failed' =>
    once(surplusName, () => {
      const node = usable(pot())
      return node && attempt(surplusName, context, () => surplusLine(node, claims()))
    })
  if (spec['claims'] !== undefined && !Array.isArray(spec['claims'])) context.report({ code: 'schema', path: 'claims', message: 'claims are a list' })
  if (spec['lines'] !== undefined && !isFields(spec['lines']))
    context.report({ code: 'schema', path: 'lines', message: 'lines are written as { name: formula }' })
  const implicit = spec['pot'] === undefined ? [] : [potName, dividedName({ inputs, balances })]
  const look = (name: string): Node | 'failed' | undefined => {
    if (Object.hasOwn(inputs, name)) return input(name, inputs[name] as InputSpec)
    if (Object.hasOwn(balances, name)) return input(name, Object.freeze({ unit: (balances[name] as BalanceHead).unit }))
    if (Object.hasOwn(written, name)) return once(name, () => readLine(name, written[name], context))
    if (implicit.includes(name)) return name === potName ? pot() : surplus()
    return undefined
  }
  const lines = (): Readonly<Record<string, Node>> => {
    const all: Record<string, Node> = {}
    for (const name of Object.keys(written)) {
      const node = look(name)
      if (isNode(node)) all[name] = node
    }
    return all
  }
  const known = [...Object.keys(inputs), ...Object.keys(balances), ...Object.keys(written), ...implicit]
  return { look, known, implicit, lines, claims, pot: () => (spec['pot'] === undefined ? undefined : usable(pot())) }
}
