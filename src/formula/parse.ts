/**
 * Syntax tree to node: names, units, rules. All mistakes of one formula are collected before any is thrown; each has its offset
 * in the text, from which `text/` computes line and column.
 */
import * as build from '../core/build.ts'
import { type Issue, isSplitKeyError, SplitKeyError, unknownName } from '../core/issue.ts'
import type { Node, RoundingMode } from '../core/node.ts'
import { roundingModes } from '../core/node.ts'
import { callRule } from './call.ts'
import type { FormulaIssue, FormulaReading, Scope } from './scope.ts'
import { type Argument, parseSyntax, type Syntax, wordOf } from './syntax.ts'

/**
 * Reads a formula such as `price * sold - 10% * price * sold`.
 * @throws `syntax`, `unknown-name`, `unknown-rule`, `unit`, `schema`: all problems of the formula at once.
 */
export function parseFormula(text: string, scope: Scope): Node {
  const reading = startReading(scope)
  const node = reading.node(parseSyntax(text))
  if (node === undefined || reading.issues.length > 0) throw new SplitKeyError(reading.issues)
  return node
}

function startReading(scope: Scope): FormulaReading {
  const issues: FormulaIssue[] = []
  const report = (at: number, issue: Issue): undefined => void issues.push({ ...issue, offset: at } as FormulaIssue)
  const attempt = (at: number, make: () => Node): Node | undefined => {
    try {
      return make()
    } catch (error) {
      if (!isSplitKeyError(error)) throw error
      for (const issue of error.issues) report(at, issue)
      return undefined
    }
  }
  const reading: FormulaReading = { scope, issues, report, attempt, node: (tree) => readNode(reading, tree) }
  return reading
}

const binary = { '+': build.add, '-': build.sub, '*': build.mul, '/': build.div } as const

function readNode(reading: FormulaReading, tree: Syntax): Node | undefined {
  switch (tree.kind) {
    case 'number':
      return reading.attempt(tree.at, () => build.lit(tree.text, tree.unit))
    case 'name':
      return reading.scope.look(tree.name) ?? reading.report(tree.at, unknownName('unknown-name', '', tree.name, reading.scope.known))
    case 'negate': {
      const of = reading.node(tree.of)
      return of && reading.attempt(tree.at, () => build.neg(of))
    }
    case 'binary': {
      const left = reading.node(tree.left)
      const right = reading.node(tree.right)
      return left && right && reading.attempt(tree.right.at, () => binary[tree.op](left, right))
    }
    case 'list':
      return reading.report(tree.at, { code: 'syntax', path: '', message: 'a list stands only where a rule asks for one' })
    case 'call':
      return readCall(reading, tree)
  }
}

type Call = Syntax & { readonly kind: 'call' }

/** Arithmetic written as a function, and whether it takes one formula or several. */
const functions: Readonly<Record<string, { readonly many: boolean; readonly make: (first: Node, ...more: Node[]) => Node }>> = {
  min: { many: true, make: build.min },
  max: { many: true, make: build.max },
  positive: { many: false, make: build.positive },
  negative: { many: false, make: build.negative },
  step: { many: false, make: build.step },
}

function readCall(reading: FormulaReading, tree: Call): Node | undefined {
  if (tree.name === 'round') return readRound(reading, tree)
  if (Object.hasOwn(functions, tree.name)) return readFunction(reading, tree)
  const rule = reading.scope.rules.get(tree.name)
  if (rule?.kind === 'amount') return callRule(reading, tree, rule)
  const rules = [...reading.scope.rules.values()].filter((other) => other.kind === 'amount').map((other) => other.name)
  return reading.report(tree.at, unknownName('unknown-rule', '', tree.name, [...Object.keys(functions), 'round', ...rules]))
}

function readFunction(reading: FormulaReading, tree: Call): Node | undefined {
  const { many, make } = functions[tree.name] as (typeof functions)[string]
  const fits = tree.args.length > 0 && (many || tree.args.length === 1) && tree.args.every((arg) => arg.name === undefined)
  if (!fits) return reading.report(tree.at, { code: 'syntax', path: '', message: `${tree.name}(…) takes ${many ? 'formulas' : 'one formula'}, without names` })
  const nodes = tree.args.map((arg) => reading.node(arg.value))
  return nodes.includes(undefined) ? undefined : reading.attempt(tree.at, () => make(...(nodes as [Node])))
}

/** `round(x, 0.01 EUR)` or `round(x, 0.01 EUR, half-even)`. */
function readRound(reading: FormulaReading, tree: Call): Node | undefined {
  const [x, to, mode] = tree.args as readonly [Argument?, Argument?, Argument?]
  if (!x || !to || tree.args.length > 3)
    return reading.report(tree.at, { code: 'syntax', path: '', message: 'round(…) takes a formula, a step such as 0.01 EUR, and a mode if need be' })
  const word = mode && wordOf(mode.value)
  if (mode && !(roundingModes as readonly string[]).includes(word ?? ''))
    return reading.report(mode.at, unknownName('unknown-name', '', word ?? '?', roundingModes))
  const of = reading.node(x.value)
  const step = reading.node(to.value)
  return of && step && reading.attempt(to.at, () => build.round(of, step, word as RoundingMode | undefined))
}
