/** The pages of the rules are what the rules say today. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages } from '../../docs/rules/pages.ts'

const folder = new URL('../../docs/rules/', import.meta.url)

test('every page in docs/rules is what npm run docs writes, and no other is left', () => {
  const written = new Map(pages(readFileSync(new URL('samples.yaml', folder), 'utf8')))
  for (const [name, text] of written) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text)
  expect(readdirSync(folder).filter((name) => /\.(?:md|svg)$/.test(name) && !written.has(name))).toEqual([])
})
