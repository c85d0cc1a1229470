import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ClaimsRuleName, claimsRuleNames, divideClaims } from '../../src/claims/index.ts'

const folder = new URL('../../src/core/claims/', import.meta.url)
const pattern = /@example divideClaims\('(\w+)', ([\d./]+), (\{.*?\})\) \/\/ (\{.*?\})/g
const record = (text: string): Record<string, string | number> =>
  JSON.parse(text.replace(/(\w+):/g, '"$1":').replaceAll("'", '"')) as Record<string, string | number>

const examples = readdirSync(folder).flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(pattern)])

test('every rule has a worked example', () => {
  expect(examples.map(([, rule]) => rule).sort()).toEqual([...claimsRuleNames].sort())
})

test.each(examples.map((match) => [match[1] as string, match] as const))('the worked example of %s comes out', (_name, [, rule, estate, claims, awards]) => {
  expect(divideClaims(rule as ClaimsRuleName, estate as string, record(claims as string))).toEqual(record(awards as string))
})
