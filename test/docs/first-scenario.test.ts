import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import ts from 'typescript'
import { expect, test } from 'vitest'
import * as scenario from '../../src/scenario/index.ts'
import * as yaml from '../../src/yaml.ts'
import { call, planter } from '../cli/fake-io.ts'
import { blocksOf, commandsOf } from './page-blocks.ts'

const page = readFileSync(new URL('../../docs/start/first-scenario.md', import.meta.url), 'utf8')
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code as string)
const file = `${planter}/what-if.yaml`

test('the commands of the page answer the file of the page', () => {
  const [written, ...more] = blocks('yaml')
  expect(more).toEqual([])
  const commands = blocksOf('docs/start/first-scenario.md').flatMap((block) => (block.kind === 'sh' ? commandsOf(block) : []))
  expect(commands.length).toBeGreaterThan(2)
  for (const command of commands) {
    const [name, ...argv] = command.split(' ')
    const { code, err, out, written: files } = call(argv, { files: { [file]: written as string } })
    expect([name, code, err]).toEqual(['splitkey', 0, ''])
    expect(`${out}${Object.values(files).join('')}`).toMatch(/aluminium back to 2019/)
  }
})

test('the script of the page prints what it says', () => {
  for (const code of blocks('ts')) {
    const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
    const printed: string[] = []
    const modules: Readonly<Record<string, unknown>> = { 'node:fs': { readFileSync }, 'splitkey/scenario': scenario, 'splitkey/yaml': yaml }
    new Function('require', 'exports', 'console', outputText)(
      (name: string) => modules[name],
      {},
      {
        log: (value: unknown) => printed.push(typeof value === 'string' ? value : inspect(value)),
      },
    )
    const said = [...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text as string)
    expect(said.length).toBe(5)
    expect(printed).toEqual(said)
  }
})
