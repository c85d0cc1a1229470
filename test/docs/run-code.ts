/** Runs a block of TypeScript from a document as it stands, with the packages of this library by their names. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import * as agreement from '../../src/agreement/index.ts'
import * as splitkey from '../../src/index.ts'
import * as proof from '../../src/proof/index.ts'
import * as text from '../../src/text/index.ts'
import * as yaml from '../../src/yaml.ts'

const packages: Readonly<Record<string, unknown>> = {
  splitkey,
  'splitkey/agreement': agreement,
  'splitkey/proof': proof,
  'splitkey/text': text,
  'splitkey/yaml': yaml,
}

/** A document reads the files that it shows, which stand in `folder`. */
function packageNamed(name: string, folder: string): unknown {
  if (name === 'node:fs') return { readFileSync: (path: string, encoding: BufferEncoding) => readFileSync(resolve(folder, path), encoding) }
  if (packages[name] === undefined) throw new Error(`documents import splitkey and its entries, not '${name}'`)
  return packages[name]
}

/** What a block prints, line by line; what it throws is thrown. */
export function runCode(code: string, folder = '.'): readonly string[] {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
  const printed: string[] = []
  const named = (name: string): unknown => packageNamed(name, folder)
  new Function('require', 'exports', 'console', outputText)(named, {}, { log: (...parts: unknown[]) => printed.push(parts.join(' ')) })
  return printed
}
