/** The guide to testing, followed literally: every block is added to one file, every test in it is run, and it prints what stands below. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import ts from 'typescript'
import { expect, test } from 'vitest'
import * as agreement from '../../src/agreement/index.ts'
import * as splitkey from '../../src/index.ts'
import * as testing from '../../src/testing/index.ts'

const page = readFileSync(new URL('../../docs/guide/testing.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/```(ts|text)\n([\s\S]*?)```/g)].map((match) => ({ kind: match[1] as string, text: match[2] as string }))

/** Runs the blocks as one file; its tests run where they stand. */
function run(code: string): { readonly printed: readonly string[]; readonly tests: readonly string[] } {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
  const printed: string[] = []
  const tests: string[] = []
  const vitest = {
    test: (name: string, work: () => void) => {
      work()
      tests.push(name)
    },
  }
  const modules: Readonly<Record<string, unknown>> = {
    vitest,
    splitkey,
    'splitkey/agreement': agreement,
    'splitkey/testing': testing,
    'fast-check': { __esModule: true, default: fc },
  }
  new Function('require', 'exports', 'console', outputText)((name: string) => modules[name], {}, { log: (text: string) => printed.push(text) })
  return { printed, tests }
}

test('every block of the guide runs, its tests pass, and it prints what stands below', () => {
  const { printed, tests } = run(
    blocks
      .filter(({ kind }) => kind === 'ts')
      .map(({ text }) => text)
      .join('\n'),
  )
  expect(tests.length).toBe([...page.matchAll(/^test\(/gm)].length)
  expect(printed.map((text) => text.trimEnd())).toEqual(blocks.filter(({ kind }) => kind === 'text').map(({ text }) => text.trimEnd()))
})
