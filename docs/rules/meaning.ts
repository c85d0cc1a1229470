/** The docstrings of a file: what a rule means and where it comes from, in the words that stand beside its code. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const root = new URL('../../src/', import.meta.url)

/** Docstrings by the name of what they describe, from every file of a folder. */
export function docstrings(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(new URL(`${folder}/${file}`, root), 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
    ts.forEachChild(source, (node) => {
      if (!ts.isVariableStatement(node)) return
      const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)
      for (const { name } of node.declarationList.declarations) if (doc) found.set(name.getText(source), textOf(doc))
    })
  }
  return found
}

const textOf = (doc: ts.JSDoc): string => (ts.getTextOfJSDocComment(doc.comment) ?? '').replace(/[ \t]*\n[ \t]*/g, '\n').trim()
