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
  const reading = new Reading(scope)
  const node = reading.node(parseSyntax(text))
  if (node === undefined || reading.issues.length > 0) throw new SplitKeyError(reading.issues)
  return node
}

const binary = { '+': build.add, '-': build.sub, '*': build.mul, '/': build.div } as const
const functions: Readonly<Record<string, (...nodes: Node[]) => Node>> = { min: build.min, max: build.max, positive: (x) => build.positive(x as Node), negative: (x) => build.negative(x as Node), step: (x) => build.step(x as Node) }
const single = new Set(['positive', 'negative', 'step'])

/** One reading of one formula: it turns syntax into nodes and collects what is wrong. */
class Reading implements FormulaReading {
  readonly issues: FormulaIssue[] = []
  readonly scope: Scope

  constructor(scope: Scope) {
    this.scope = scope
  }

  report(at: number, issue: Issue): undefined {
    this.issues.push({ ...issue, offset: at } as FormulaIssue)
    return undefined
  }

  /** Builds, and turns what the builder refuses into an issue at this place. */
  attempt(at: number, make: () => Node): Node | undefined {
    try {
      return make()
    } catch (error) {
      if (!isSplitKeyError(error)) throw error
      for (const issue of error.issues) this.report(at, issue)
      return undefined
    }
  }

  node(tree: Syntax): Node | undefined {
    switch (tree.kind) {
      case 'number':
        return this.attempt(tree.at, () => build.lit(tree.text, tree.unit))
      case 'name':
        return this.scope.look(tree.name) ?? this.report(tree.at, unknownName('unknown-name', '', tree.name, this.scope.known))
      case 'negate': {
        const of = this.node(tree.of)
        return of && this.attempt(tree.at, () => build.neg(of))
      }
      case 'binary': {
        const left = this.node(tree.left)
        const right = this.node(tree.right)
        return left && right && this.attempt(tree.right.at, () => binary[tree.op](left, right))
      }
      case 'list':
        return this.report(tree.at, { code: 'syntax', path: '', message: 'a list stands only where a rule asks for one' })
      case 'call':
        return this.call(tree)
    }
  }

  call(tree: Syntax & { kind: 'call' }): Node | undefined {
    if (tree.name === 'round') return this.round(tree)
    const plain = Object.hasOwn(functions, tree.name) ? functions[tree.name] : undefined
    if (plain) return this.function(tree, plain)
    const rule = this.scope.rules.get(tree.name)
    if (rule?.kind === 'amount') return callRule(this, tree, rule)
    const known = [...this.scope.rules.values()].filter((other) => other.kind === 'amount').map((other) => other.name)
    return this.report(tree.at, unknownName('unknown-rule', '', tree.name, [...Object.keys(functions), 'round', ...known]))
  }

  function(tree: Syntax & { kind: 'call' }, make: (...nodes: Node[]) => Node): Node | undefined {
    const wanted = single.has(tree.name) ? 'one formula' : 'formulas'
    if (tree.args.length === 0 || (single.has(tree.name) && tree.args.length > 1) || tree.args.some((arg) => arg.name !== undefined))
      return this.report(tree.at, { code: 'syntax', path: '', message: `${tree.name}(…) takes ${wanted}, without names` })
    const nodes = tree.args.map((arg) => this.node(arg.value))
    return nodes.includes(undefined) ? undefined : this.attempt(tree.at, () => make(...(nodes as Node[])))
  }

  /** `round(x, 0.01 EUR)` or `round(x, 0.01 EUR, half-even)`. */
  round(tree: Syntax & { kind: 'call' }): Node | undefined {
    const [x, to, mode] = tree.args as [Argument?, Argument?, Argument?]
    if (!x || !to || tree.args.length > 3) return this.report(tree.at, { code: 'syntax', path: '', message: 'round(…) takes a formula, a step such as 0.01 EUR, and a mode if need be' })
    const word = mode && wordOf(mode.value)
    if (mode && !(roundingModes as readonly string[]).includes(word ?? ''))
      return this.report(mode.at, unknownName('unknown-name', '', word ?? '?', roundingModes))
    const of = this.node(x.value)
    const step = this.node(to.value)
    return of && step && this.attempt(to.at, () => build.round(of, step, word as RoundingMode | undefined))
  }
}
