/**
 * Recomputes a formula with its numbers filled in, as an accountant would: the text is all that is known. Units are read and
 * left aside; rules are looked up by name and written out. Nothing of `src/read` or `src/number` is used.
 */
import { lit } from '../src/core/build.ts'
import type { Node, RuleArg } from '../src/core/node.ts'
import { type AmountRule, expansionOf } from '../src/core/rule.ts'
import { parseSyntax, type Syntax, wordOf } from '../src/formula/syntax.ts'
import { ruleBook } from '../src/rules/index.ts'
import { compare, exact, type Fraction, minus, over, plus, text, times } from './fraction.ts'

const least = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (compare(b, a) < 0 ? b : a))
const most = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (compare(b, a) > 0 ? b : a))
const zero: Fraction = [0n, 1n]

/** Rounds as the six modes say, written from their definitions. */
export function rounded(x: Fraction, to: Fraction, mode: string): Fraction {
  const [n, d] = over(x, to)
  const down = (n - (((n % d) + d) % d)) / d
  const [low, high]: [Fraction, Fraction] = [times([down, 1n], to), times([down + 1n, 1n], to)]
  if (down * d === n) return low
  const half = compare(minus(x, low), minus(high, x))
  const away = n < 0n ? low : high
  const toward = n < 0n ? high : low
  const answers: Readonly<Record<string, Fraction>> = {
    floor: low,
    ceiling: high,
    'away-from-zero': away,
    'toward-zero': toward,
    'half-away-from-zero': half === 0 ? away : half < 0 ? low : high,
    'half-even': half === 0 ? (down % 2n === 0n ? low : high) : half < 0 ? low : high,
  }
  return answers[mode] as Fraction
}

/** The value of a filled formula. */
export const recomputed = (filled: string): Fraction => treeValue(parseSyntax(filled))

function treeValue(tree: Syntax): Fraction {
  switch (tree.kind) {
    case 'number':
      return exact(tree.text)
    case 'negate':
      return minus(zero, treeValue(tree.of))
    case 'binary':
      return { '+': plus, '-': minus, '*': times, '/': over }[tree.op](treeValue(tree.left), treeValue(tree.right))
    case 'call':
      return called(tree)
    default:
      throw new TypeError(`a filled formula has no ${tree.kind} here`)
  }
}

function called({ name, args }: Syntax & { kind: 'call' }): Fraction {
  if (name === 'round') return rounded(at(args, 0), at(args, 1), (args[2] && wordOf(args[2].value)) ?? 'half-away-from-zero')
  if (name === 'min') return least(args.map(({ value }) => treeValue(value)))
  if (name === 'max') return most(args.map(({ value }) => treeValue(value)))
  if (name === 'step') return compare(at(args, 0), zero) >= 0 ? [1n, 1n] : zero
  const rule = ruleBook.get(name) as AmountRule
  const names = Object.keys(rule.params)
  const given = Object.fromEntries(args.map((arg, index) => [arg.name ?? names[index], argument(arg.value, rule, arg.name ?? (names[index] as string))]))
  return nodeValue(expansionOf(rule, given))
}

const at = (args: readonly { value: Syntax }[], index: number): Fraction => treeValue((args[index] as { value: Syntax }).value)

/** An argument as a constant without a unit: the expansion then multiplies plain numbers. */
function argument(tree: Syntax, rule: AmountRule, name: string): RuleArg {
  const kind = rule.params[name]?.kind
  if (kind === 'amounts') return (tree.kind === 'list' ? tree.items : [tree]).map((item) => lit(text(treeValue(item))))
  return kind === 'amount' ? lit(text(treeValue(tree))) : (wordOf(tree) as string)
}

/** The value of a node whose leaves are constants. */
export function nodeValue(node: Node): Fraction {
  if (node.op === 'lit') return exact(node.value)
  if (node.op === 'input') throw new TypeError(`nothing is known of ${node.name}`)
  const args = node.args.map(nodeValue)
  const [first, second] = args as [Fraction, Fraction]
  switch (node.op) {
    case 'add':
      return args.reduce(plus)
    case 'mul':
      return args.reduce(times)
    case 'div':
      return over(first, second)
    case 'min':
      return least(args)
    case 'max':
      return most(args)
    case 'step':
      return compare(first, zero) >= 0 ? [1n, 1n] : zero
    case 'round':
      return rounded(first, exact(node.to), node.mode)
    case 'rule':
      return first
  }
}
