/** A short form of `test/proof/promises-soak.ts`, and what it found. */
import { expect, test } from 'vitest'
import type { KeyData } from '../../src/core/key.ts'
import { standalone } from '../../src/core/promise.ts'
import { answerPromise, isHeld } from '../../src/proof/answer-promise.ts'
import { decide } from '../../src/proof/decide.ts'
import { sample } from '../../src/proof/sample/sample.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { loadDocument } from '../../src/yaml.ts'
import { soak } from './promises-soak.ts'

test('what is proved about drawn keys, no settlement contradicts', () => {
  const { verdicts, wrong } = soak(12, 7, 150)
  expect(wrong).toEqual([])
  const proved = Object.entries(verdicts).filter(([word]) => word.endsWith('proved'))
  expect(proved.length).toBeGreaterThan(5)
})

/** A key of two partners; `hA` and `hB` weigh, `x` is divided. */
const file = (body: string, promises: string): string => `splitkey: 1
name: small
parties: [A, B]
inputs: { x: { unit: EUR, range: [0, 100] }, hA: { unit: h, range: [-10, 10] }, hB: { unit: h, range: [0, 10] } }
${body}
round: { to: 0.01 EUR, leftover: largest-remainder }
promises:
${promises}
`

function answers(text: string, way: typeof decide | typeof sample = decide) {
  const whole = loadAgreement(loadDocument(text))
  return (whole.promises?.hold ?? []).map((promise) => answerPromise(whole.versions[0]?.key as KeyData, standalone(whole.promises as never, promise), way))
}

const byHours = 'pot: x\nsurplus: { sharesBy: { A: hA, B: hB }, whenZero: { to: A } }'

test('a weight below zero is refused by every settlement: nothing is promised there, and the range says so', () => {
  const [floor, symmetry] = answers(file(byHours, '  - floor: { of: B, at: 0 EUR }\n  - additivity'))
  expect(floor).toMatchObject({ answer: { verdict: 'proved' }, claim: { box: { hA: ['0', '10'] } } })
  expect(symmetry?.claim.box).toMatchObject({ hA: ['0', '10'], 'second:hA': ['0', '10'] })
  const sums = answers(file('pot: x\nsurplus: { sharesBy: { A: hA + hB, B: 5 h }, whenZero: { to: A } }', '  - floor: { of: B, at: 0 EUR }'))
  expect(sums[0]).toMatchObject({ answer: { verdict: expect.not.stringMatching('refuted') }, claim: { box: { hA: ['-10', '10'] } } })
  expect(sums[0]?.claim.given.length).toBe(1)
})

test('parts of what may be nothing at all are proved to lie between nothing and the whole', () => {
  const text = file(byHours, '  - floor: { of: A, at: 0 EUR }\n  - cap: { of: A, at: x }\n  - monotone: { of: A, in: x, direction: up }')
  expect(answers(text).map(({ answer }) => answer.verdict)).toEqual(['proved', 'proved', 'proved'])
  const assumed = file(byHours, '  - { floor: { of: A, at: 0 EUR }, assume: [hA + hB >= 1 h] }')
  expect(answers(assumed).map(({ answer }) => answer.verdict)).toEqual(['proved'])
})

test('balance is not said of a key that divides by zero', () => {
  const [balance] = answers(file('lines: { rate: x / hB }\npot: rate * 2 h\nsurplus: { shares: { A: 40, B: 60 } }', '  - balance'))
  expect(balance?.answer).toMatchObject({ verdict: 'undefined', at: { hB: '0' } })
})

test('what is assumed holds in both periods', () => {
  const linear = 'pot: x\nsurplus: { capped: { shares: { A: 50, B: 50 }, caps: { A: 20 EUR }, excess: { to: B } } }'
  const [kinked, apart] = answers(file(linear, '  - additivity: { of: A }\n  - { additivity: { of: A }, assume: [x <= 20 EUR] }'))
  expect(kinked?.answer.verdict).toBe('refuted')
  expect(apart?.answer.verdict).toBe('proved')
})

test('where nothing meets the assumptions nothing is held, whoever looks', () => {
  const text = file(byHours, '  - { floor: { of: B, at: 0 EUR }, assume: [x >= 200 EUR] }')
  for (const way of [decide, sample]) {
    const [{ answer }] = answers(text, way) as [ReturnType<typeof answers>[number]]
    expect(answer).toMatchObject({ verdict: 'undecided', reason: 'domain' })
    expect(isHeld(answer)).toBe(false)
  }
})

test('two partners are alike only when each is paid what the other was, also where their ranges differ', () => {
  const unequal =
    'pot: x\nclaims: [{ pay: { to: A, amount: 1 EUR/h * hB } }, { pay: { to: B, amount: "1 EUR/h * min(hA, 5 h)" } }]\nsurplus: { shares: { A: 1, B: 1 } }'
  const over = 'over: { x: [0, 100], hA: [0, 5], hB: [0, 10] }'
  const [one] = answers(file(unequal, `  - { symmetry: { of: A, and: B, swap: { hA: hB } }, ${over} }`))
  expect(one?.answer.verdict).toBe('refuted')
})

test.each([
  ['a tolerance for a change', '- { monotone: { of: A, in: x, direction: up }, tolerance: 5 }', 'tolerance'],
  ['a partner that is alike itself', '- symmetry: { of: A, and: A, swap: { hA: hB } }', 'and'],
  ['an input that changes places twice', '- symmetry: { of: A, and: B, swap: { hA: hB, hB: x } }', 'swap'],
])('%s is refused', (_what, promise, path) => {
  expect(() => answers(file(byHours, `  ${promise}`))).toThrow(path)
})
