/** A lowered key as formulas over named cells: one per line, one per shared step, and the constants they look up. */
import { lineName } from '../../core/build.ts'
import { visit } from '../../core/key.ts'
import type { Lowered } from '../../core/lower/key.ts'
import { childrenOf, isNode, type Lit, type Node } from '../../core/node.ts'
import { cellNames } from './cell-names.ts'
import { bare, type Cells, formulaText } from './formula-text.ts'
import { ownCells } from './own-cells.ts'

/** A constant of the key that somebody may want to look up: a rate, a share, a threshold. */
export interface Parameter {
  readonly name: string
  readonly title: string
  readonly unit: string
  /** Canonical number text. */
  readonly value: string
  /** The line it belongs to. */
  readonly usedIn: string
}

/** A line, or a step that several lines share. */
export interface FormulaCell {
  readonly name: string
  readonly title: string
  readonly node: Node
  readonly formula: string
  /** Does the key name it? */
  readonly isLine: boolean
}

export interface KeyFormulas {
  /** Gives a name that is not taken in the sheet. */
  readonly free: (wanted: string) => string
  /** The cell of every input and balance. */
  readonly inputs: ReadonlyMap<string, string>
  /** The cell of a named line. */
  readonly line: (name: string) => string | undefined
  /** In order of computation. */
  readonly cells: readonly FormulaCell[]
  /** Any other formula of the key, such as what a partner is due. */
  readonly write: (node: Node, owner: string) => string
  /** Every constant met so far. */
  readonly parameters: () => readonly Parameter[]
}

/** The formulas of a key. Names depend on the key alone, so they are the same in every sheet. @throws `too-large` */
export function keyFormulas(lowered: Lowered): KeyFormulas {
  const { key, lines, due, next, costs, requirements } = lowered
  const free = cellNames()
  const inputs = new Map([...Object.keys(key.inputs), ...Object.keys(key.balances)].map((name) => [name, free(name)]))
  const roots = [...lines.values(), ...due.values(), ...next.values(), ...costs.values(), ...requirements.map(({ node }) => node)]
  const all = ownCells(roots)
  const lineOf = linesByBody(all)
  const owned = all.filter((node) => !lineOf.has(node))
  const owners = ownersOf([...lines, ...due, ...next, ...costs])
  const named = new Map<Node, string>(owned.map((node) => [node, free(lineName(node) ?? 'step')]))
  const nameOf = (node: Node): string | undefined => named.get(node) ?? named.get(lineOf.get(node) as Node)
  const parameters = new Map<string, Parameter>()
  const constant = (owner: string, lit: Lit, beside: Node | undefined): string => {
    const id = `${owner}\n${lit.unit}\n${lit.value}`
    const known = parameters.get(id)
    if (known) return known.name
    const title = `${owner} ${labelOf(lit, owner, owners, beside)}`
    const made = { name: free(title), title, unit: lit.unit, value: lit.value, usedIn: owner }
    parameters.set(id, made)
    return made.name
  }
  const cellsFor = (owner: string, self: Node | undefined): Cells => ({
    of: (node) => (node.op === 'input' ? inputs.get(node.name) : node === self ? undefined : nameOf(node)),
    constant: (lit, beside) => constant(owner, lit, beside),
  })
  const cells = owned.map((node): FormulaCell => {
    const line = lineName(node)
    const owner = line ?? owners.byNode.get(node) ?? ''
    const body = bare(bodyOf(node))
    const title = line ?? `step of ${owner}`
    const formula = formulaText(body, cellsFor(owner, body))
    const isDifference = body.op === 'add' && body.unit === key.pot?.unit && formula.includes('-')
    return { name: named.get(node) as string, title, node, formula: isDifference ? withoutNoise(formula) : formula, isLine: line !== undefined }
  })
  const line = (name: string): string | undefined => nameOf(lines.get(name) as Node)
  return { free, inputs, line, cells, write: (node, owner) => formulaText(node, cellsFor(owner, undefined)), parameters: () => [...parameters.values()] }
}

/** The first line that each formula is the whole of; a line that is another line has a cell of its own. */
function linesByBody(all: readonly Node[]): ReadonlyMap<Node, Node> {
  const byBody = new Map<Node, Node>()
  for (const node of all) {
    const body = bare(bodyOf(node))
    if (body !== node && lineName(body) === undefined && !byBody.has(body)) byBody.set(body, node)
  }
  return byBody
}

/** What remains when equal amounts are subtracted is noise, and would show as -0.00. Amounts of money have no ninth decimal. */
const withoutNoise = (difference: string): string => `ROUND(${difference},9)`

/** What a line computes; any other node is its own body. */
const bodyOf = (node: Node): Node => (lineName(node) === undefined ? node : (node as Node & { op: 'rule' }).args[0])

/** Which line a node belongs to, and what the rules of a line call their constants. */
interface Owners {
  readonly byNode: ReadonlyMap<Node, string>
  readonly labels: ReadonlyMap<string, string>
}

/** Whoever comes first owns what is shared: lines in their order, then what recipients are due. */
function ownersOf(roots: Iterable<readonly [string, Node]>): Owners {
  const byNode = new Map<Node, string>()
  const labels = new Map<string, string>()
  for (const [owner, root] of roots) {
    const stack = [bodyOf(root)]
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (lineName(node) !== undefined || byNode.has(node)) continue
      byNode.set(node, owner)
      if (node.op === 'rule') for (const [label, arg] of Object.entries(node.with)) addLabels(labels, owner, label, arg)
      stack.push(...childrenOf(node))
    }
  }
  return { byNode, labels }
}

function addLabels(labels: Map<string, string>, owner: string, label: string, arg: unknown): void {
  if (!isNode(arg) || arg.op !== 'lit') return
  const id = `${owner}\n${arg.unit}\n${arg.value}`
  if (!labels.has(id)) labels.set(id, label)
}

function labelOf({ unit, value }: Lit, owner: string, { labels }: Owners, beside: Node | undefined): string {
  const label = labels.get(`${owner}\n${unit}\n${value}`)
  if (label !== undefined) return label
  const other = beside && bare(beside)
  const name = other && (other.op === 'input' ? other.name : lineName(other))
  if (name !== undefined) return unit === '1' && /^0\.|\//.test(value) ? `share of ${name}` : unit.includes('/') ? `rate for ${name}` : `times ${name}`
  return 'constant'
}

/** How many nodes a formula has when it is written out as a tree; a very large one is not worth printing. */
export function writtenSizes(roots: readonly Node[]): ReadonlyMap<Node, number> {
  const sizes = new Map<Node, number>()
  visit(roots, (node) => {
    const size = childrenOf(node).reduce((total, child) => total + (lineName(child) === undefined ? (sizes.get(child) as number) : 1), 1)
    sizes.set(node, size)
  })
  return sizes
}
