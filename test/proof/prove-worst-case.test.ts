/** How bad it gets, for certain. */
import { describe, expect, test } from 'vitest'
import { add, lit, max, mul, neg, sub } from '../../src/core/build.ts'
import type { Node } from '../../src/core/node.ts'
import { worstCase } from '../../src/proof/prove/worst-case.ts'
import { V } from './keys/terms.ts'

const [x, y] = ['x', 'y'].map(V) as [Node, Node]

describe('worst cases', () => {
  test('at a kink, exactly', () => {
    const value = sub(max(x, y), mul(lit('2'), max(sub(x, lit('7')), lit('0'))))
    expect(worstCase(value, { x: ['0', '10'], y: ['3', '10'] })).toMatchObject({ verdict: 'bounded', bound: '3', value: '3' })
  })
  test('at a smooth bottom, to within what was asked', () => {
    const answer = worstCase(add(mul(x, x), neg(mul(lit('3'), x))), { x: ['0', '10'] }, { within: '0.01' })
    if (answer.verdict !== 'bounded') throw new Error(answer.verdict)
    expect(Number(answer.bound)).toBeLessThanOrEqual(-2.25)
    expect(Number(answer.value) - Number(answer.bound)).toBeLessThanOrEqual(0.01)
  })
})
