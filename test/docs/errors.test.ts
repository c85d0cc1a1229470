/** The reference of errors: every code has its place, and every example throws what stands below it. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { isSplitKeyError, type SplitKeyError } from '../../src/core/issue.ts'
import { runCode } from './run-code.ts'

const reference = readFileSync(new URL('../../docs/reference/errors.md', import.meta.url), 'utf8')
const start = reference.match(/```ts\n([\s\S]*?)```/)?.[1] ?? ''
const sections = reference
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ code: text.slice(1, text.indexOf('`', 1)), text }))
const examples = sections.flatMap(({ code, text }) =>
  [...text.matchAll(/```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(([, call, says]) => ({
    code,
    call: call as string,
    says: (says as string).trimEnd(),
  })),
)

const thrownBy = (call: string): SplitKeyError => {
  try {
    runCode(`${start}\n${call}`)
  } catch (error) {
    if (isSplitKeyError(error)) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

test.each(examples)('$code: the example throws what stands below it', ({ code, call, says }) => {
  const error = thrownBy(call)
  expect(error.message).toBe(says)
  expect(error.issues.map((issue) => issue.code)).toContain(code)
})

test('every code of an issue has its heading, and no heading is left over', () => {
  const source = readFileSync(new URL('../../src/core/issue.ts', import.meta.url), 'utf8')
  const codes = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node) && ['Issue', 'NameCode'].includes(node.name.text)) literals(node)
    ts.forEachChild(node, visit)
  }
  const literals = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) codes.add(node.literal.text)
    ts.forEachChild(node, literals)
  }
  visit(ts.createSourceFile('issue.ts', source, ts.ScriptTarget.ES2022, true))
  expect(sections.map(({ code }) => code).sort()).toEqual([...codes].sort())
})
