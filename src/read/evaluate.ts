/** Computes every node of a plan in any number system: one table over the kinds of node. */
import type { Issue } from '../core/issue.ts'
import { visit } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { printBody } from '../formula/print.ts'
import type { Arithmetic } from '../number/arithmetic.ts'
import type { Code, Plan } from './plan.ts'

/** A program: a plan made ready for one number system, constants included. */
export interface Program<N> {
  /** The value of every instruction; `undefined` where it has none, because something below divides by zero. */
  readonly run: (inputs: (name: string) => N | undefined) => readonly (N | undefined)[]
}

type Step<N> = (values: (N | undefined)[], inputs: (name: string) => N | undefined) => N | undefined

/** Prepares a plan for a number system. Constants are read once, and every run starts from them. */
export function program<N>(plan: Code, numbers: Arithmetic<N>): Program<N> {
  const constants = plan.code.map((node) => (node.op === 'lit' ? numbers.lit(node.value) : undefined))
  const computed = plan.code.flatMap((node, index) =>
    node.op === 'lit' ? [] : [{ index, compute: stepOf(node, plan.from[index] as readonly number[], numbers) }],
  )
  const run = (inputs: (name: string) => N | undefined): readonly (N | undefined)[] => {
    const values = constants.slice()
    for (const { index, compute } of computed) values[index] = compute(values, inputs)
    return values
  }
  return { run }
}

function stepOf<N>(node: Node, from: readonly number[], numbers: Arithmetic<N>): Step<N> {
  switch (node.op) {
    case 'input':
      return (_values, inputs) => inputs(node.name)
    case 'add':
    case 'mul':
    case 'min':
    case 'max':
      return folded(from, numbers[node.op])
    case 'div':
      return binary(from, numbers.div)
    case 'round': {
      const to = numbers.lit(node.to)
      return unary(from, (x) => (to === undefined ? undefined : numbers.round(x, to, node.mode)))
    }
    case 'step':
      return unary(from, numbers.step)
    case 'lit':
    case 'rule':
      throw new TypeError(`a ${node.op} has no instruction of its own`)
  }
}

const unary =
  <N>([x]: readonly number[], apply: (x: N) => N | undefined): Step<N> =>
  (values) => {
    const value = values[x as number]
    return value === undefined ? undefined : apply(value)
  }

const binary =
  <N>([a, b]: readonly number[], apply: (a: N, b: N) => N | undefined): Step<N> =>
  (values) => {
    const left = values[a as number]
    const right = values[b as number]
    return left === undefined || right === undefined ? undefined : apply(left, right)
  }

function folded<N>(from: readonly number[], apply: (a: N, b: N) => N | undefined): Step<N> {
  if (from.length === 2) return binary(from, apply)
  const [first, ...rest] = from as readonly [number, ...number[]]
  return (values) => {
    let total = values[first]
    for (const index of rest) {
      const value = values[index]
      if (total === undefined || value === undefined) return undefined
      total = apply(total, value)
    }
    return total
  }
}

/** Every division by zero of a run, with the line it stands in. Divisions that only fail because another one did are not repeated. */
export function divisionsByZero<N>(plan: Plan, values: readonly (N | undefined)[]): readonly Issue[] {
  const failed = plan.code.filter(
    (node, index) => node.op === 'div' && values[index] === undefined && (plan.from[index] as readonly number[]).every((from) => values[from] !== undefined),
  )
  return failed.map((node) => {
    const divisor = printBody((node as Node & { op: 'div' }).args[1])
    const line = lineOf(plan, node)
    return {
      code: 'divides-by-zero',
      path: line === '' ? '' : `lines.${line}`,
      line,
      divisor,
      message: `divides by zero: ${divisor} is 0${line === '' ? '' : ` in ${line}`}`,
    }
  })
}

/** The first named line, in order of computation, whose formula contains this node. Costs and what balances hold next have no name. */
function lineOf(plan: Plan, node: Node): string {
  for (const [name, line] of plan.lowered.lines) if (contains(line, node)) return name
  return ''
}

function contains(root: Node, wanted: Node): boolean {
  let found = false
  visit([root], (node) => {
    found ||= node === wanted
  })
  return found
}
