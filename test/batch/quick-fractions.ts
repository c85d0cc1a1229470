/** The steps of a key as lines of JavaScript over BigInt, each a numerator whose denominator is known. */
import type { Node } from '../../src/core/node.ts'
import type { Plan } from '../../src/read/plan.ts'
import { exact } from '../fraction.ts'

/** `top ÷ (known × product of divisors)`; `top` and the divisors are names in the function, divisors above zero. */
export interface Fraction {
  readonly top: string
  readonly known: bigint
  readonly divisors: readonly string[]
}

export interface Fractions {
  /** One per instruction. */
  readonly fractions: readonly Fraction[]
  readonly lines: readonly string[]
}

/** Which column an input is, or the constant that it is. */
export type InputPlace = { readonly place: number; readonly decimals: number } | { readonly start: string }

/** Writes every instruction. */
export function fractionsText({ code, from }: Plan, inputOf: (name: string) => InputPlace): Fractions {
  const fractions: Fraction[] = []
  const lines: string[] = []
  code.forEach((node, index) => {
    const args = (from[index] as readonly number[]).map((at) => fractions[at] as Fraction)
    const { text, known, divisors, before = [] } = stepText(node, args, `q${index}`, inputOf)
    lines.push(...before, `const v${index} = ${text}`)
    fractions.push({ top: `v${index}`, known, divisors })
  })
  return { fractions, lines }
}

interface Step {
  readonly text: string
  readonly known: bigint
  readonly divisors: readonly string[]
  readonly before?: readonly string[]
}

function stepText(node: Node, args: readonly Fraction[], divisor: string, inputOf: (name: string) => InputPlace): Step {
  const [a, b] = args as [Fraction, Fraction]
  switch (node.op) {
    case 'lit':
      return constant(node.value)
    case 'input': {
      const input = inputOf(node.name)
      return 'start' in input ? constant(input.start) : { text: `c${input.place}[row]`, known: 10n ** BigInt(input.decimals), divisors: [] }
    }
    case 'add':
      return overOne(args, (tops) => tops.join(' + '))
    case 'mul':
      return {
        text: args.map(({ top }) => top).join(' * '),
        known: product(args.map(({ known }) => known)),
        divisors: args.flatMap(({ divisors }) => divisors),
      }
    case 'div':
      return quotient(a, b, divisor)
    case 'min':
    case 'max':
      return picked(args, node.op, divisor)
    case 'round': {
      const [n, d] = exact(node.to)
      const below = [`${a.known * n}n`, ...a.divisors].join(' * ')
      return { text: `round(${a.top} * ${d}n, ${below}, '${node.mode}') * ${n}n`, known: d, divisors: [] }
    }
    case 'step':
      return { text: `${a.top} >= 0n ? 1n : 0n`, known: 1n, divisors: [] }
    default:
      throw new TypeError(`a ${node.op} is no instruction`)
  }
}

function constant(text: string): Step {
  const [n, d] = exact(text)
  return { text: `${n}n`, known: d, divisors: [] }
}

const product = (all: readonly bigint[]): bigint => all.reduce((a, b) => a * b, 1n)
const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisorOf(b, a % b))

/** What is in `all` beyond `some`, counting how often. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...all]
  for (const one of some) if (left.includes(one)) left.splice(left.indexOf(one), 1)
  return left
}

/** The same numbers over one denominator. */
function overOne(args: readonly Fraction[], join: (tops: readonly string[]) => string): Step {
  const known = args.reduce((so, own) => (so / divisorOf(so, own.known)) * own.known, 1n)
  const divisors: string[] = []
  for (const own of args) divisors.push(...without(own.divisors, divisors))
  const tops = args.map((own) => {
    const times = known / own.known
    return [own.top, ...(times === 1n ? [] : [`${times}n`]), ...without(divisors, own.divisors)].join(' * ')
  })
  return { text: join(tops), known, divisors }
}

/** The least or the largest: each is computed once, then compared one after the other. */
function picked(args: readonly Fraction[], op: 'min' | 'max', name: string): Step {
  let tops: readonly string[] = []
  const { known, divisors } = overOne(args, (all) => {
    tops = all
    return ''
  })
  const before = [
    `let ${name} = ${tops[0]}`,
    ...tops
      .slice(1)
      .map((top, index) => `const ${name}_${index} = ${top}; if (${name}_${index} ${op === 'min' ? '<' : '>'} ${name}) ${name} = ${name}_${index}`),
  ]
  return { text: name, known, divisors, before }
}

/** A row that divides by zero has no answer. */
function quotient(a: Fraction, b: Fraction, name: string): Step {
  const times = [`${b.known}n`, ...without(b.divisors, a.divisors)].join(' * ')
  const before = [`if (${b.top} === 0n) return undefined`, `const ${name} = ${b.top} < 0n ? -${b.top} : ${b.top}`]
  return {
    text: `(${b.top} < 0n ? -${a.top} : ${a.top}) * ${times}`,
    known: a.known,
    divisors: [...without(a.divisors, b.divisors), name],
    before,
  }
}
