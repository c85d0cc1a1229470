/** The first page for developers, followed literally: every block is added to one file, and prints what stands below it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { runCode } from './run-code.ts'

const page = readFileSync(new URL('../../docs/start/first-key.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/```(ts|text)\n([\s\S]*?)```/g)].map((match) => ({ kind: match[1] as string, text: match[2] as string }))
const code = blocks.filter(({ kind }) => kind === 'ts')

test('every block prints what stands below it', () => {
  const shown = blocks.filter(({ kind }) => kind === 'text')
  expect(shown.length).toBe(code.length)
  code.forEach((_, index) => {
    const upTo = (count: number): string =>
      code
        .slice(0, count)
        .map(({ text }) => text)
        .join('\n')
    const before = index === 0 ? [] : runCode(upTo(index))
    expect(
      runCode(upTo(index + 1))
        .slice(before.length)
        .join('\n')
        .trimEnd(),
    ).toBe(shown[index]?.text.trimEnd())
  })
})

/** Compiles the blocks as one file of a strict project. */
function complaints(change: (text: string) => string): readonly string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const name = `${root}docs/start/first-key.ts`
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config as { compilerOptions: object }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const host = ts.createCompilerHost(options)
  const text = change(code.map((block) => block.text).join('\n'))
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => file === name || fileExists(file)
  host.readFile = (file) => (file === name ? text : readFile(file))
  host.getSourceFile = (file, target) => (file === name ? ts.createSourceFile(file, text, target) : getSourceFile(file, target))
  const program = ts.createProgram([name], options, host)
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'))
}

test('the page compiles, and its mistakes do not', () => {
  // Forty-five is not a number on purpose: a text is a number only at run time.
  expect(complaints((text) => text)).toEqual([])
  expect(complaints((text) => text.replace("f('price * sold')", "f('prise * sold')")).join()).toContain("unknown name 'prise'")
  expect(complaints((text) => text.replace("f('price * sold')", "f('price * hours')")).join()).toContain('EUR/pc × h has no meaning: multiply EUR/pc by pc')
  expect(complaints((text) => text.replace("guarantee('workshop'", "guarantee('worksop'")).join()).toContain(`Did you mean '"workshop"'?`)
  expect(complaints((text) => text.replace(", hours: '163.25' }", ' }')).join()).toContain("Property 'hours' is missing")
})
