/**
 * YAML to a document. Only the plain part of YAML is read: no anchors, no tags, one document. Scalars keep their text (the
 * `failsafe` schema), so `26.00` stays exact, and `no` is a word and not `false`.
 */
import { Composer, type CST, isMap, isScalar, isSeq, type Pair, Parser, type Scalar } from 'yaml'
import { type Document, makeDocument, type Spot, type Tree } from './document.ts'
import { cleanText } from './hygiene.ts'
import { deepest, fieldIssue } from './limits.ts'
import { placer } from './place.ts'
import { most, type Problems, problems } from './problems.ts'
import { refuseSyntax } from './yaml-refuse.ts'
import { sentenceOf } from './yaml-sentence.ts'

/** Reads YAML. @throws every `syntax`, `bad-name`, `duplicate-name` and `too-large` at once, each with line and column */
export function readYaml(source: string, file?: string): Document {
  const text = cleanText(source, file)
  const place = placer(text, file)
  const found = problems()
  const report = (message: string, start: number, end?: number): undefined => found.add({ code: 'syntax', path: '', message }, () => place(start, end))
  const tokens = tokensOf(text) ?? report(`lists and mappings nest at most ${deepest} deep`, 0)
  if (!tokens) return found.raise() as never
  // The composer recurses; what it must not be given is refused first, on the flat tokens.
  refuseSyntax(tokens, report)
  found.raise()
  const [document] = compose(tokens, text.length)
  const errors = document?.errors ?? []
  for (const error of errors.slice(0, most)) report(sentenceOf(error), error.pos[0], error.pos[1])
  found.more(Math.max(0, errors.length - most))
  found.raise()
  const [tree, root] = reader(text, place, found, report)(document?.contents, 0)
  found.raise()
  return makeDocument(text, place, tree, root, file)
}

/** The flat tokens; `undefined` for a file that nests so deep that the library runs out of stack when it closes what is open. */
function tokensOf(text: string): readonly CST.Token[] | undefined {
  try {
    return [...new Parser().parse(text)]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

// Duplicate names are found below: the library compares every name with every other, which takes minutes on a hostile file.
const compose = (tokens: readonly CST.Token[], length: number) => [
  ...new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false }).compose(tokens, true, length),
]

type Report = (message: string, start: number, end?: number) => undefined
type Read = readonly [Tree, Spot]

/** Reads a composed node into data and places. */
function reader(text: string, place: ReturnType<typeof placer>, found: Problems, report: Report): (node: unknown, offset: number) => Read {
  const scalar = (node: Scalar): Read => {
    const [from = 0, to = from] = node.range ?? []
    const value = String(node.value ?? '')
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
      return [value, { start: from + 1, end: to - 1, style: node.type === 'QUOTE_DOUBLE' ? 'double' : 'single', value }]
    if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') {
      // A block text ends with a line break that nobody meant.
      const body = value.replace(/\n+$/, '')
      return [body, { start: text.indexOf('\n', from) + 1 || to, end: to, style: 'block', value: body }]
    }
    const nothing = value === '' || /^(?:~|null|Null|NULL)$/.test(value)
    return [nothing ? undefined : value, { start: from, end: to, style: 'plain', value }]
  }
  const pair = ({ key, value }: Pair, tree: Record<string, Tree>, inner: Map<string, Spot>, flow: boolean): void => {
    if (!isScalar(key) || key.value === null || key.value === '')
      return void report('a name is needed in front of the colon', startOf(key) ?? startOf(value) ?? 0)
    const [from = 0, to = from] = key.range ?? []
    const name = String(key.value)
    if (flow && value === null)
      return void report(`'${name.slice(0, 40)}' has no value. A comma inside { … } begins a new field: put quotes around a formula with commas`, from, to)
    const bad = fieldIssue(name, inner)
    if (bad) return void found.add(bad, () => place(from, to))
    const [data, spot] = read(value, to)
    tree[name] = data
    inner.set(name, { ...spot, name: { start: from, end: to } })
  }
  const read = (node: unknown, offset: number): Read => {
    if (isScalar(node)) return scalar(node)
    const inner = new Map<string, Spot>()
    const [start = offset, end = start] = (isMap(node) || isSeq(node) ? node.range : undefined) ?? []
    if (isMap(node)) {
      const tree: Record<string, Tree> = {}
      for (const item of node.items) pair(item, tree, inner, node.flow === true)
      return [tree, { start, end, inner }]
    }
    if (!isSeq(node)) return [undefined, { start, end, style: 'plain', value: '' }]
    const tree = node.items.map((item, index): Tree => {
      const [data, spot] = read(item, start)
      inner.set(String(index), spot)
      return data
    })
    return [tree, { start, end, inner }]
  }
  return read
}

const startOf = (node: unknown): number | undefined => (isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined)
