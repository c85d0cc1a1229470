/** Runs a block of TypeScript from a document as it stands, with the packages of this library by their names. */
import ts from 'typescript'
import * as agreement from '../../src/agreement/index.ts'
import * as splitkey from '../../src/index.ts'
import * as text from '../../src/text/index.ts'
import * as yaml from '../../src/yaml.ts'

const packages: Readonly<Record<string, unknown>> = { splitkey, 'splitkey/agreement': agreement, 'splitkey/text': text, 'splitkey/yaml': yaml }

const packageNamed = (name: string): unknown => {
  if (packages[name] === undefined) throw new Error(`documents import splitkey and its entries, not '${name}'`)
  return packages[name]
}

/** What a block prints, line by line; what it throws is thrown. */
export function runCode(code: string): readonly string[] {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
  const printed: string[] = []
  new Function('require', 'exports', 'console', outputText)(packageNamed, {}, { log: (...parts: unknown[]) => printed.push(parts.join(' ')) })
  return printed
}
