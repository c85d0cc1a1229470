import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import * as splitkey from '../../src/index.ts'
import { load } from '../../src/yaml.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const block = (language: string): string => readme.match(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``))?.[1] ?? ''

/** Runs a block of TypeScript as it stands and answers what it prints and what it makes. */
function runBlock(code: string): { printed: string[]; exports: Record<string, unknown> } {
  const exported = code.replace(/^const /gm, 'export const ')
  const { outputText } = ts.transpileModule(exported, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
  const printed: string[] = []
  const exports: Record<string, unknown> = {}
  new Function('require', 'exports', 'console', outputText)(() => splitkey, exports, { log: (...parts: unknown[]) => printed.push(parts.join(' ')) })
  return { printed, exports }
}

test('the code of the README prints what the README says', () => {
  const { printed } = runBlock(block('ts'))
  expect(printed[0]).toBe(block('ts').match(/\/\/ (\d.*)$/m)?.[1])
  expect(printed[1]?.trimEnd()).toBe(block('text').trimEnd())
})

test('the key of the README is the same in YAML and in TypeScript', () => {
  expect(load(block('yaml'))).toEqual(runBlock(block('ts')).exports['garden'])
})

test('the commands of the README exist', () => {
  const scripts = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).scripts as Record<string, string>
  const named = [...readme.matchAll(/npm (?:run )?([a-z][a-z:]+)/g)].map(([, name]) => name as string).filter((name) => name !== 'ci')
  expect(named.length).toBeGreaterThan(2)
  for (const name of named) expect(Object.keys(scripts)).toContain(name)
})
