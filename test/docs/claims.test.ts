import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../laws/', import.meta.url)
const laws = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^\s*(?:law|test)\(\s*'([^']+)'/gm)].map(
      ([, sentence]) => `| ${sentence} | [${file}](../test/laws/${file}) |`,
    ),
  )

test('docs/claims.md lists every law with its test, and no other', () => {
  const listed = readFileSync(new URL('../../docs/claims.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes('../test/laws/'))
  expect(laws.length).toBeGreaterThan(20)
  expect(listed.toSorted()).toEqual(laws.toSorted())
})
