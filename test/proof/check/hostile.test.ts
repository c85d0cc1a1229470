/** Whatever the checker is given, it ends, says no, and throws nothing. */
import { expect, test } from 'vitest'
import { check } from '../../../src/proof/check/index.ts'
import { certificate, goals, input, lit, op, plain, split } from './certificates.ts'

const said = (value: unknown): readonly string[] => check(value).map(({ code, path, message }) => `${code} ${path}: ${message}`)
const nonnegative = (of: number) => ({ kind: 'nonnegative', of })
const range = { x: ['-1', '1'] }

test('what is no document is refused', () => {
  for (const value of [undefined, null, 1, 'text', [], () => 0, 1n]) expect(said(value)).toEqual(['schema : an object is needed'])
  expect(said({})).toEqual(["schema : 'format' is missing"])
})

test('fields named like those every object has are fields like others', () => {
  const fair = certificate([input('__proto__')], {}, nonnegative(0), { tree: goals(plain) })
  const text = JSON.stringify(fair).replace('"box":{}', '"box":{"__proto__":["0","1"]}')
  expect(check(JSON.parse(text))).toEqual([])
  expect(said({ ...fair, box: {} })).toEqual(["schema program.0.name: the box has no range for '__proto__'"])
  expect(said(JSON.parse(text.replace('"given"', '"constructor":[],"given"')))).toEqual(["schema : 'constructor' is not a field here"])
  expect(said(Object.create(fair))).toEqual(["schema : 'format' is missing"])
})

test('trees that never end are refused', () => {
  const endless: Record<string, unknown> = { relax: [] }
  endless['then'] = endless
  expect(said(certificate([input('x')], range, nonnegative(0), { tree: endless }))).toEqual(['too-large : a tree deeper than 1000'])
  let nested: unknown = plain.close
  for (let i = 1100; i > 0; i--) nested = { split: 'x', at: `${i}/2003`, low: plain.close, high: nested }
  expect(said(certificate([input('x')], { x: ['0', '1'] }, nonnegative(0), { tree: goals({ close: nested }) }))).toEqual([
    'too-large : a closing deeper than 1000',
  ])
})

test('numbers, powers, polynomials and lists beyond all use are refused', () => {
  const powers = (count: number) => [input('x'), ...Array.from({ length: count }, (_, i) => op('mul', i, i))]
  const proof = { tree: goals(plain) }
  expect(said(certificate(powers(6), range, nonnegative(6), { tree: split('x', '0', goals(plain), goals(plain)) }))).toEqual([])
  expect(said(certificate(powers(7), range, nonnegative(7), proof))).toEqual(['too-large : a polynomial of degree above 100'])
  const large = [lit('9'.repeat(400)), ...Array.from({ length: 5 }, (_, i) => op('mul', i, i))]
  expect(said(certificate(large, {}, nonnegative(5), proof))).toEqual(['too-large : a number has more than 8192 bits'])
  expect(said(certificate([lit('9'.repeat(401))], {}, nonnegative(0), proof))).toEqual([
    `schema program.0.value: '${'9'.repeat(40)}' is not a canonical number`,
  ])
  const long = Array.from({ length: 5001 }, () => lit('1'))
  expect(said(certificate(long, {}, nonnegative(0), proof))).toEqual(['too-large : a program of more than 5000 instructions'])
  expect(check(certificate(long.slice(1), {}, nonnegative(0), proof))).toEqual([])
  const wide = Object.fromEntries(Array.from({ length: 18 }, (_, i) => [`x${i}`, ['0', '1']]))
  const product = [...Object.keys(wide).map(input), { op: 'mul', args: Object.keys(wide).map((_, i) => i) }]
  expect(said(certificate(product, wide, nonnegative(18), proof))).toEqual(['too-large : more than 131072 coefficients'])
  expect(said(certificate([lit('1')], {}, nonnegative(0), proof, { given: new Array(100_001).fill(0) }))).toEqual([
    'too-large : more than 100000 entries at given',
  ])
})

test('every problem of every branch is told, up to fifty', () => {
  let tree: unknown = goals()
  for (let i = 60; i >= 1; i--) tree = split('x', `0.${`${i}`.padStart(2, '0').replace(/0$/, '')}`, goals(), tree)
  const issues = check(certificate([input('x')], { x: ['0', '1'] }, nonnegative(0), { tree }))
  expect(issues.length).toBeGreaterThanOrEqual(50)
  expect(issues.length).toBeLessThan(60)
})
