/** Formulas in words, as far as words help: `sales × price`, `10 % of sales`, `the smaller of a and b`. A table over the ten kinds. */
import { lineName, lit, mul } from '../../core/build.ts'
import type { Lit, Node } from '../../core/node.ts'
import { isShare, sayPercent, sayQuantity } from './number.ts'
import { fill, listed, type Phrase, words } from './phrase.ts'
import { inline, type Needs, type Speaker } from './speaker.ts'

/** A formula as a phrase, in brackets where it would not hold together in its place. */
export function sayNode(node: Node, needs: Needs, speaker: Speaker): Phrase {
  const phrase = sayers[node.op](node as never, speaker)
  return rank(node) < needs ? ['(', ...phrase, ')'] : phrase
}

/** How tightly what is said holds together. */
function rank(node: Node): number {
  if (node.op === 'input' || lineName(node) !== undefined) return 4
  if (node.op === 'add') return 1
  if (node.op === 'mul') return isNegation(node) ? 3 : 2
  if (node.op === 'div') return 2
  if (node.op === 'lit') return node.value.includes('/') ? 2 : node.value.startsWith('-') ? 3 : 4
  return 0
}

type Sayers = { readonly [O in Node['op']]: (node: Extract<Node, { op: O }>, speaker: Speaker) => Phrase }

const sayers: Sayers = {
  lit: ({ value, unit }, { language }) => words(sayQuantity(value, unit, language)),
  input: ({ name }, { name: say }) => say(name),
  add: ({ args }, speaker) => args.flatMap((arg, index) => term(arg, index, speaker)),
  mul: ({ args }, speaker) => product(args, speaker),
  div: ({ args: [top, below] }, { node }) => [...node(top, 2), ' / ', ...node(below, 3)],
  min: ({ args }, speaker) => extreme(args, ['smaller', 'smallest', 'notAboveZero'], speaker),
  max: ({ args }, speaker) => extreme(args, ['larger', 'largest', 'notBelowZero'], speaker),
  step: ({ args: [arg] }, speaker) => threshold(arg, speaker),
  round: ({ args: [arg], to, mode, unit }, { node, language, words: { formula, modes } }) =>
    fill(formula.rounded, { amount: node(arg, 1), to: words(sayQuantity(to, unit, language)), mode: words(modes[mode]) }),
  rule: (node, speaker) => {
    const name = lineName(node)
    return name === undefined ? inline(speaker.rule(node.rule, node.with, 'gain'), speaker.words.formula.semicolon) : speaker.name(name)
  },
}

const isMinusOne = (node: Node | undefined): boolean => node?.op === 'lit' && node.value === '-1' && node.unit === '1'
const isNegation = (node: Node): boolean => node.op === 'mul' && node.args.length === 2 && isMinusOne(node.args[0]) && node.args[1]?.op !== 'lit'
const isBelowZero = (node: Node | undefined): node is Lit => node?.op === 'lit' && node.value.startsWith('-')

/** A term of a sum; one below zero is subtracted. */
function term(node: Node, index: number, { node: say }: Speaker): Phrase {
  if (index === 0) return say(node, 2)
  const opposite = negated(node)
  return opposite ? [' − ', ...say(opposite, 2)] : [' + ', ...say(node, 2)]
}

/** What is subtracted, where a term is: `x` for `−x`, `6 % of x` for `−6 % of x`. */
function negated(node: Node): Node | undefined {
  if (node.op === 'lit') return isBelowZero(node) ? lit(node.value.slice(1), node.unit) : undefined
  if (node.op !== 'mul') return undefined
  const [first, ...rest] = node.args
  if (isNegation(node)) return rest[0]
  return isBelowZero(first) && !isMinusOne(first) ? mul(lit(first.value.slice(1), first.unit), ...rest) : undefined
}

function product(args: readonly Node[], speaker: Speaker): Phrase {
  const [first, ...rest] = args as [Node, ...Node[]]
  if (args.length === 2 && isMinusOne(first) && rest[0]?.op !== 'lit') return ['−', ...speaker.node(rest[0] as Node, 3)]
  if (!isPart(first)) return times(args, 2, speaker)
  const rate = words(sayPercent(first.value, speaker.language))
  return fill(speaker.words.formula.percentOf, { rate, amount: times(rest, 3, speaker) })
}

/** Factors; the first of all may be a product or quotient itself, one after a percentage may not. */
const times = (args: readonly Node[], first: Needs, { node }: Speaker): Phrase =>
  args.flatMap((arg, index) => (index === 0 ? node(arg, first) : [' × ', ...node(arg, 3)]))

/** `10 % of x`: a plain number in front that is a share, or a little more than the whole. */
const isPart = (node: Node): node is Lit =>
  node.op === 'lit' && node.unit === '1' && (isShare(node.value) || /^-?1(?:\.\d{1,4})?$/.test(node.value)) && !isMinusOne(node)

function extreme(
  args: readonly Node[],
  [two, many, zero]: readonly ['smaller' | 'larger', 'smallest' | 'largest', 'notAboveZero' | 'notBelowZero'],
  speaker: Speaker,
): Phrase {
  const { formula } = speaker.words
  const others = args.filter((arg) => !(arg.op === 'lit' && arg.value === '0'))
  if (args.length === 2 && others.length === 1) return fill(formula[zero], { amount: speaker.node(others[0] as Node, 1) })
  const all = args.map((arg) => speaker.node(arg, 1))
  return fill(formula[args.length === 2 ? two : many], { list: listed(all, formula.and) })
}

/** `1 where on time is at least 97`, for a step of `on time − 97`. */
function threshold(arg: Node, { node, words: { formula } }: Speaker): Phrase {
  const [first, second, ...more] = arg.op === 'add' ? arg.args : []
  const limit = second && negated(second)
  if (first && limit && more.length === 0) return fill(formula.stepAtLeast, { amount: node(first, 1), limit: node(limit, 1) })
  const opposite = negated(arg)
  return opposite ? fill(formula.stepNotAbove, { amount: node(opposite, 1) }) : fill(formula.step, { amount: node(arg, 1) })
}
