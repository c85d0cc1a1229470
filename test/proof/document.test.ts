/** Proof documents that somebody edited. What the command makes of them: `test/cli/promises.test.ts`. */
import { expect, test } from 'vitest'
import type { KeyData } from '../../src/core/key.ts'
import { standalone } from '../../src/core/promise.ts'
import { answerPromise } from '../../src/proof/answer-promise.ts'
import { decide } from '../../src/proof/decide.ts'
import { proofDocument, verifyDocument } from '../../src/proof/document.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { agreementData } from '../../src/text/print-agreement.ts'
import { loadDocument } from '../../src/yaml.ts'

const whole = loadAgreement(
  loadDocument(`splitkey: 1
name: small
parties: [A, B]
inputs: { x: { unit: EUR, range: [0, 100] }, h: { unit: h, range: [0, 10] } }
pot: x
surplus: { sharesBy: { A: h, B: 2 h }, whenZero: { to: A } }
round: { to: 0.01 EUR, leftover: largest-remainder }
promises: { over: {}, hold: [{ floor: { of: A, at: 0 EUR }, assume: [x >= 5 EUR] }, balance] }
`),
)
const key = whole.versions[0]?.key as KeyData
const promises = (whole.promises?.hold ?? []).map((promise) => standalone(whole.promises as never, promise))
const [floor, balance] = promises.map((promise) => {
  const { answer } = answerPromise(key, promise, decide)
  const proof = answer.verdict === 'proved' ? { certificate: answer.certificate } : { balance: 'construction' as const }
  return JSON.parse(JSON.stringify(proofDocument({ library: '1', agreement: agreementData(whole), version: 0, promise, proof }))) as Record<string, unknown>
}) as [Record<string, unknown>, Record<string, unknown>]

const verified = (document: unknown) => verifyDocument(document, (data) => loadAgreement(data).versions.map((version) => version.key)).issues

test('the documents are verified', () => {
  expect(verified(floor)).toEqual([])
  expect(floor['certificate']).toBeDefined()
  expect(verified({ ...balance, balance: 'normal form' }).length + verified(balance).length).toBeGreaterThan(0)
  expect([verified({ ...balance, balance: 'normal form' }), verified(balance)]).toContainEqual([])
})

test.each([
  ['no version', { version: undefined }, 'no-version'],
  ['null for a version', { version: null }, 'no-version'],
  ['an empty list for a version', { version: [] }, 'no-version'],
  ['text for a version', { version: '0' }, 'no-version'],
  ['a version between two', { version: 0.5 }, 'no-version'],
  ['a verdict beside the proof', { verdict: 'refuted' }, 'unknown-field'],
  ['two kinds of proof', { balance: 'construction' }, 'schema'],
  ['nothing for a certificate', { certificate: null }, 'schema'],
  ['no sentence', { sentence: undefined }, 'does-not-add-up'],
  ['an agreement that is a list', { agreement: [] }, 'missing-part'],
])('%s is not verified', (_what, edit, code) => {
  expect(verified({ ...floor, ...edit }).map((issue) => issue.code)).toContain(code)
})

test('what no longer follows is not proved; what cannot be read is said to be so', () => {
  const text = JSON.stringify(floor)
  expect(verified(JSON.parse(text.replace('["goal","1"]', '["goal","0"]'))).map(({ code }) => code)).toContain('not-proved')
  expect(verified(JSON.parse(text.replace('["goal","1"]', '["goal"]'))).map(({ code }) => code)).toContain('schema')
})
