/** What a split key is: frozen, plain data. TypeScript and YAML build the same object. */
import { add, line, neg } from './build.ts'
import type { InputSpec, Node, RoundingMode } from './node.ts'
import { childrenOf } from './node.ts'
import type { Split } from './split.ts'
import { splitNodes } from './split.ts'
import type { Unit } from './unit.ts'

/** An amount that is paid to a partner before anything is divided. `amount` is a rule node: it keeps the claim's name. */
export interface ClaimData {
  readonly to: string
  readonly amount: Node
}

/** Who receives the cents that are left when every exact amount has been rounded down. A required choice; see `cents/`. */
export type Leftover = 'largest-remainder' | 'largest-share' | 'in-order' | 'carry' | { readonly to: string }

/** How amounts become money that can be paid. */
export interface Rounding {
  /** The smallest amount that is paid, canonical number text, in the unit of the pot: `0.01`. */
  readonly to: string
  readonly leftover: Leftover
  /** When given, every named line in the unit of the pot is rounded to `to` the moment it is named. */
  readonly lines?: RoundingMode
}

/** An amount carried from one period to the next. */
export interface Balance {
  readonly unit: Unit
  /** What it holds before the first period, canonical number text. */
  readonly start: string
  /** What it holds afterwards. Absent for a fund, which holds what it held plus what the split moved into it. */
  readonly next?: Node
}

/** A split key. `pot` is absent for a clause that only computes lines, such as a price revision. */
export interface KeyData {
  readonly name: string
  readonly parties: readonly string[]
  readonly inputs: Readonly<Record<string, InputSpec>>
  readonly balances: Readonly<Record<string, Balance>>
  /** Every named line, as a line node. */
  readonly lines: Readonly<Record<string, Node>>
  readonly claims: readonly ClaimData[]
  readonly pot?: Node
  readonly surplus?: Split
  readonly deficit?: Split
  readonly round?: Rounding
  /** Each partner's own costs, so that a settlement can say what is left. */
  readonly costs: Readonly<Record<string, Node>>
}

/** The name under which the pot, and what is left of it after the claims, stand among the lines. */
export const potName = 'pot'
export const surplusName = 'surplus'

/** Names that are taken before lines are named. */
type Heads = Readonly<Record<'inputs' | 'balances', Readonly<Record<string, unknown>>>>

/** The name of the line that is divided: `surplus`, unless an input or a balance of the agreement is called that. */
export const dividedName = ({ inputs, balances }: Heads): string =>
  Object.hasOwn(inputs, surplusName) || Object.hasOwn(balances, surplusName) ? `${surplusName} to divide` : surplusName

/** What is left of the pot after the claims; below zero it is a deficit. */
export const surplusLine = (pot: Node, claims: readonly ClaimData[]): Node => line(surplusName, add(pot, ...claims.map((claim) => neg(claim.amount))))

/** Balances that the split pays into and draws on. */
export const fundsOf = (key: KeyData): readonly string[] => Object.keys(key.balances).filter((name) => key.balances[name]?.next === undefined)

/** Everyone and everything the pot is divided among: partners first, then funds, in declared order. */
export const recipientsOf = (key: KeyData): readonly string[] => [...key.parties, ...fundsOf(key)]

/** Every formula that a key states, outermost nodes only. */
export const rootsOf = (key: KeyData): readonly Node[] => [
  ...Object.values(key.lines),
  ...(key.pot ? [key.pot] : []),
  ...key.claims.map((claim) => claim.amount),
  ...(key.surplus ? splitNodes(key.surplus) : []),
  ...(key.deficit ? splitNodes(key.deficit) : []),
  ...Object.values(key.costs),
  ...Object.values(key.balances).flatMap((balance) => (balance.next ? [balance.next] : [])),
]

/**
 * Visits every distinct node below the roots once, children first; iterative, so that no key is too deep. What is in `seen` is passed
 * over with all below it, and what is visited is added.
 */
export function visit(roots: readonly Node[], see: (node: Node) => void, seen: Set<Node> = new Set()): void {
  const stack: Node[] = [...roots].reverse()
  const opened = new Set<Node>()
  for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
    if (seen.has(node)) stack.pop()
    else if (opened.has(node)) {
      stack.pop()
      seen.add(node)
      see(node)
    } else {
      opened.add(node)
      for (const child of [...childrenOf(node)].reverse()) if (!seen.has(child)) stack.push(child)
    }
  }
}
