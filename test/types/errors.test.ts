/** The promised sentences: every mistake of `errors.ts`, compiled without its comment, says what the comment says. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const file = `${root}test/types/errors.ts`
const promise = /^\/\/ @ts-expect-error (.*)$/

/** Line by line: what the compiler says where the comments no longer silence it. */
function diagnosticsByLine(text: string): ReadonlyMap<number, string> {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config as object
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : read(name, ...rest))
  const program = ts.createProgram([file], options, host)
  const source = program.getSourceFile(file) as ts.SourceFile
  const found = new Map<number, string>()
  for (const diagnostic of program.getSemanticDiagnostics(source)) {
    const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0)
    found.set(line, `${found.get(line) ?? ''}${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}\n`)
  }
  return found
}

const lines = readFileSync(file, 'utf8').split('\n')
const promises = lines.flatMap((text, index) => {
  const words = promise.exec(text)?.[1]
  return words === undefined ? [] : [{ line: index + 1, code: lines[index + 1] as string, words }]
})
const said = diagnosticsByLine(lines.map((text) => (promise.test(text) ? '//' : text)).join('\n'))

test.each(promises)('$code is refused: $words', ({ line, words }) => {
  // Words with … between them stand in the message in that order.
  const pattern = new RegExp(
    words
      .split(' … ')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*'),
  )
  expect(said.get(line) ?? 'it compiles').toMatch(pattern)
})

test('there are enough mistakes, each has its words, and nothing else is wrong', () => {
  expect(promises.length).toBeGreaterThanOrEqual(27)
  expect(promises.every(({ words }) => words.length > 10)).toBe(true)
  expect([...said.keys()].filter((line) => !promises.some((one) => one.line === line)).map((line) => `${lines[line]}: ${said.get(line)}`)).toEqual([])
})
