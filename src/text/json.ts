/**
 * A strict JSON reader that keeps the text of every number and the place of every value: `JSON.parse` turns `26.00` into a float
 * and knows no lines. It needs no library, so that JSON documents work without the `yaml` package.
 */
import { type Issue, SplitKeyError } from '../core/issue.ts'
import { type Document, makeDocument, type Spot, type Tree } from './document.ts'
import { cleanText } from './hygiene.ts'
import { deepest, fieldIssue } from './limits.ts'
import { placer } from './place.ts'
import { problems } from './problems.ts'

type Read = readonly [Tree, Spot]

/** Reads JSON. @throws `syntax`, `bad-name`, `duplicate-name`, `too-large`, each with line and column */
export function readJson(source: string, file?: string): Document {
  const text = cleanText(source, file)
  const place = placer(text, file)
  const found = problems()
  let at = 0
  const fail = (message: string, from = at): never => {
    const issue: Issue = { code: 'syntax', path: '', message, at: place(from) }
    throw new SplitKeyError([issue])
  }
  const next = (): string => {
    while (' \t\n\r'.includes(text[at] ?? '.')) at++
    return text[at] ?? ''
  }
  const shown = (): string => (at < text.length ? `'${text[at]}'` : 'the end of the file')
  const expect = (token: string, or = ''): void => {
    if (next() !== token) fail(`${or}'${token}' is needed here, not ${shown()}`)
    at++
  }
  const string = (): string => {
    const from = at
    if (text[at] !== '"') fail(`'"' is needed here, not ${shown()}`)
    for (at++; text[at] !== '"'; at++) {
      if (at >= text.length || text[at] === '\n' || text[at] === '\r') fail('this text has no closing quote', from)
      if (text[at] === '\\') at++
    }
    at++
    try {
      return JSON.parse(text.slice(from, at)) as string
    } catch {
      return fail('this text holds an escape or a tab that JSON does not have', from)
    }
  }
  const scalar = (): Read => {
    const start = at
    if (text[at] === '"') {
      const value = string()
      return [value, { start: start + 1, end: at - 1, style: 'double', value }]
    }
    const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y
    word.lastIndex = at
    const value = word.exec(text)?.[0] ?? fail(`a value is needed here, not ${shown()}`)
    at += value.length
    return [value === 'null' ? undefined : value, { start, end: at, style: 'plain', value }]
  }
  const items = (close: string, depth: number, item: () => void): void => {
    if (depth > deepest) fail(`lists and mappings nest at most ${deepest} deep`)
    at++
    if (next() !== close)
      for (item(); next() === ','; item()) {
        at++
        if (next() === close) fail('a comma too many: nothing follows it', at)
      }
    expect(close, "',' or ")
  }
  const list = (depth: number): Read => {
    const [start, tree, inner] = [at, [] as Tree[], new Map<string, Spot>()]
    items(']', depth, () => {
      const [value, spot] = read(depth + 1)
      inner.set(String(tree.length), spot)
      tree.push(value)
    })
    return [tree, { start, end: at, inner }]
  }
  const mapping = (depth: number): Read => {
    const [start, tree, inner] = [at, {} as Record<string, Tree>, new Map<string, Spot>()]
    items('}', depth, () => {
      next()
      const from = at
      const name = string()
      const named = { start: from, end: at }
      expect(':')
      const [value, spot] = read(depth + 1)
      const bad = fieldIssue(name, inner)
      if (bad) return found.add(bad, () => place(from, named.end))
      tree[name] = value
      inner.set(name, { ...spot, name: named })
    })
    return [tree, { start, end: at, inner }]
  }
  const read = (depth: number): Read => (next() === '{' ? mapping(depth) : text[at] === '[' ? list(depth) : scalar())
  const [tree, root] = read(1)
  if (next() !== '') fail(`the document has ended; ${shown()} is too much`)
  found.raise()
  return makeDocument(text, place, tree, root, file)
}
