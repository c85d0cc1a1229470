import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as build from '../../src/core/build.ts'
import { sameNode } from '../../src/core/intern.ts'
import { visit } from '../../src/core/key.ts'
import type { Node } from '../../src/core/node.ts'
import { parseFormula } from '../../src/formula/parse.ts'
import { print, printBody } from '../../src/formula/print.ts'
import type { Scope } from '../../src/formula/scope.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { inputUnits } from '../arbitraries/amounts.ts'
import { formulas, inputNode, literals } from '../arbitraries/formulas.ts'
import { law } from '../seed.ts'

/** Reads a formula back: a line is the line of that name that stands in it. */
function scopeOf(node: Node): Scope | undefined {
  const lines = new Map<string, Node>()
  let clash = false
  const rememberedToo = (root: Node): void =>
    visit([root], (inner) => {
      if (inner.op !== 'rule') return
      const name = inner.rule === 'line' ? (inner.with['name'] as string) : undefined
      if (name !== undefined && lines.has(name) && !sameNode(lines.get(name) as Node, inner)) clash = true
      if (name !== undefined) lines.set(name, inner)
      for (const value of Object.values(inner.with)) if (typeof value !== 'string') ('op' in value ? [value] : value).forEach(rememberedToo)
    })
  rememberedToo(node)
  const look = (name: string): Node | undefined => lines.get(name) ?? (Object.hasOwn(inputUnits, name) ? inputNode(name) : undefined)
  return clash ? undefined : { look, known: [...lines.keys(), ...Object.keys(inputUnits)], rules: ruleBook, parties: [] }
}

law('what is printed reads back as the same formula', 1500, formulas, (node) => {
  const scope = scopeOf(node)
  fc.pre(scope !== undefined)
  expect(parseFormula(print(node), scope as Scope)).toEqual(node)
})

law('the body of a named line, printed, reads back as that body', 300, formulas, (node) => {
  const scope = scopeOf(node)
  fc.pre(scope !== undefined)
  expect(parseFormula(printBody(build.line('whole', node)), scope as Scope)).toEqual(node)
})

law('a constant keeps its value and its unit', 500, fc.oneof(literals('1'), literals('EUR'), literals('EUR/pc')), (node) => {
  expect(parseFormula(print(node), scopeOf(node) as Scope)).toEqual(node)
})

const x = inputNode('cost')
const r = inputNode('rate')
test.each([
  ['-1 * 3', build.mul(build.lit('-1'), build.lit('3'))],
  ['-1 * -3', build.mul(build.lit('-1'), build.lit('-3'))],
  ['--cost', build.neg(build.neg(x))],
  ['-(rate * cost)', build.neg(build.mul(r, x))],
  ['-1 * cost * rate', build.mul(build.neg(x), r)],
  ['cost - 1 EUR / 3', build.sub(x, build.lit('1/3', 'EUR'))],
  ['cost * (1 / 3)', build.mul(x, build.lit('1/3'))],
  ['cost / (rate / 5%)', build.div(x, build.div(r, build.lit('0.05')))],
  ['1 / 0', build.div(build.lit('1'), build.lit('0'))],
  ['cost + (-cost + cost) * rate', build.add(x, build.mul(build.add(build.neg(x), x), r))],
])('%s is written with no more parentheses than it needs', (text, node) => {
  expect(print(node)).toBe(text)
  expect(parseFormula(text, scopeOf(node) as Scope)).toEqual(node)
})
