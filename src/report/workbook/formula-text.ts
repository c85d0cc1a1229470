/** One node as the text of a spreadsheet formula over named cells: one table over the kinds of node. */
import { lineName } from '../../core/build.ts'
import { SplitKeyError } from '../../core/issue.ts'
import type { Lit, Node } from '../../core/node.ts'
import { constantText } from './numbers.ts'
import { roundingFormula } from './rounding-formula.ts'

/** What stands in a formula for what has a cell of its own. */
export interface Cells {
  /** The name of the cell of this node, or `undefined` when it has none. */
  readonly of: (node: Node) => string | undefined
  /** The name of the cell of a constant; `beside` is what it multiplies. */
  readonly constant: (lit: Lit, beside: Node | undefined) => string
}

/** Excel takes 8,192 characters and 255 arguments. */
const longest = 8000
const mostArguments = 200

/** A rule that is no line is only a way of writing what it means. */
export function bare(node: Node): Node {
  let inner = node
  while (inner.op === 'rule' && lineName(inner) === undefined) inner = inner.args[0]
  return inner
}

/** The formula of a node, without the sign of equality. @throws `too-large` for what no spreadsheet takes */
export function formulaText(node: Node, cells: Cells): string {
  const text = write(node, 0, cells)
  if (text.length <= longest) return text
  throw new SplitKeyError([{ code: 'too-large', path: '', message: 'a step of this key has more terms than fit in one spreadsheet formula' }])
}

/** These stand for themselves: they belong to the form of the formula, nobody looks them up. */
const isForm = ({ value }: Lit): boolean => value === '0' || value === '1' || value === '-1'

function write(given: Node, needs: number, cells: Cells): string {
  const node = bare(given)
  const known = cells.of(node)
  if (known !== undefined) return known
  const text = writers[node.op](node as never, cells)
  return rank(node) < needs ? `(${text})` : text
}

/** How tightly a node binds: a sum and a negation 1, a product or quotient 2, the rest 3. */
function rank(node: Node): number {
  if (node.op === 'add' || isNegation(node)) return 1
  return node.op === 'mul' || node.op === 'div' || (node.op === 'round' && node.to !== '1') ? 2 : 3
}

/** `−x`. */
export const isNegation = (node: Node): boolean => node.op === 'mul' && node.args[0]?.op === 'lit' && node.args[0].value === '-1'

type Writers = { readonly [O in Node['op']]: (node: Extract<Node, { op: O }>, cells: Cells) => string }

const writers: Writers = {
  lit: (node, cells) => (isForm(node) ? constantText(node.value) : cells.constant(node, undefined)),
  input: ({ name }) => name,
  add: ({ args }, cells) => args.map((arg, index) => term(arg, index === 0, cells)).join(''),
  mul: (node, cells) => (isNegation(node) ? `-${product(node.args.slice(1), cells)}` : product(node.args, cells)),
  div: ({ args: [a, b] }, cells) => `${write(a, 2, cells)}/${write(b, 3, cells)}`,
  min: ({ args }, cells) => call('MIN', args, cells),
  max: ({ args }, cells) => call('MAX', args, cells),
  round: ({ args: [x], to, mode }, cells) => roundingFormula((needs) => write(x, needs, cells), to, mode),
  // A difference that is zero may come out a hair below it.
  step: ({ args: [x] }, cells) => `IF(ROUND(${write(x, 0, cells)},9)>=0,1,0)`,
  rule: (node, cells) => write(node.args[0], 0, cells),
}

/** A term of a sum: a negated one is subtracted. */
function term(given: Node, first: boolean, cells: Cells): string {
  const node = bare(given)
  if (cells.of(node) === undefined && node.op === 'mul' && isNegation(node)) return `-${product(node.args.slice(1), cells)}`
  return `${first ? '' : '+'}${write(node, 1, cells)}`
}

function product(args: readonly Node[], cells: Cells): string {
  return args
    .map((arg, index) => {
      const node = bare(arg)
      if (node.op !== 'lit' || isForm(node)) return write(node, index === 0 ? 2 : 3, cells)
      return cells.constant(
        node,
        args.find((other) => bare(other).op !== 'lit'),
      )
    })
    .join('*')
}

/** More arguments than a function takes are taken in groups. */
function call(name: string, args: readonly Node[], cells: Cells): string {
  const texts = args.map((arg) => write(arg, 0, cells))
  if (texts.length <= mostArguments) return `${name}(${texts.join(',')})`
  const groups = Array.from({ length: Math.ceil(texts.length / mostArguments) }, (_, index) => texts.slice(index * mostArguments, (index + 1) * mostArguments))
  return `${name}(${groups.map((group) => `${name}(${group.join(',')})`).join(',')})`
}
