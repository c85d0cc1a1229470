import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalNumber } from '../../src/core/number-text.ts'
import { answerGames } from './answer.ts'
import type { Vector } from './vector.ts'

const load = (name: string): Vector[] => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Vector[]

/** Numbers as canonical text, so that `201513/2` and `100756.5` are one number. */
const canonical = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(canonical) : typeof value === 'boolean' ? value : canonicalNumber(String(value))

for (const vector of [...load('tu-games.json'), ...load('cost-sharing.json')]) {
  test(`${vector.id}: ${vector.rule}`, () => {
    expect(canonical(answerGames(vector))).toEqual(canonical(vector.exact ?? vector.expected))
  })
}
