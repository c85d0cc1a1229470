/** Every `@example` of an exported function says what it gives; here it is asked. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as games from '../../src/games/index.ts'

const folder = new URL('../../src/games/', import.meta.url)
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'))

/** The code lines of the examples in a source text. */
const examples = (source: string): string[] =>
  [...source.matchAll(/@example([\s\S]*?)\*\//g)]
    .flatMap((match) => (match[1] as string).split('\n'))
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .join('\n')
    .replaceAll('\n//', ' //')
    .split('\n')
    .filter((line) => line !== '')

const isExported = (line: string): boolean => Object.keys(games).some((name) => line.startsWith(`${name}(`))

const found = files.flatMap((file) => examples(readFileSync(new URL(file, folder), 'utf8')).filter(isExported))

test('every exported function has an example', () => {
  const missing = Object.keys(games).filter((name) => !found.some((line) => line.includes(`${name}(`)))
  expect(missing).toEqual([])
})

for (const line of found) {
  test(line, () => {
    const [code, answer = ''] = line.split(' // ') as [string, string?]
    const evaluate = (text: string): unknown => new Function(...Object.keys(games), `return (${text})`)(...Object.values(games))
    const result = evaluate(code)
    if (/^[{'\d]|^(true|false)/.test(answer)) expect(result).toEqual(evaluate(answer))
    else expect(result).toBeDefined()
  })
}
