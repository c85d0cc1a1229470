/** What YAML has and an agreement must not: found on the flat tokens, before anything recurses or expands. */
import type { CST } from 'yaml'
import { deepest } from './limits.ts'

type Report = (message: string, start: number, end?: number) => undefined

const sentences: Readonly<Record<string, string>> = {
  anchor: "'&' names a part to repeat it elsewhere: write it out, so that every figure stands where it is used",
  alias: "'*' repeats another part: write it out, so that every figure stands where it is used. A formula that begins with * needs quotes",
  tag: "'!' gives a value a type: a split key has none; put quotes around a text that begins with !",
  directive: "lines that begin with '%' are instructions to the reader of the file: a split key has none",
}

/** Reports anchors, aliases, tags, directives, several documents, and what nests too deep. */
export function refuseSyntax(tokens: readonly CST.Token[], report: Report): void {
  const documents = tokens.filter((token) => token.type === 'document')
  for (const extra of documents.slice(1, 2)) report('a second document begins here: one file holds one document', extra.offset)
  const stack: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse()
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { token, depth } = entry
    const sentence = sentences[token.type]
    if (sentence !== undefined) report(sentence, token.offset, token.offset + ('source' in token ? token.source.length : 0))
    if (token.type === 'error') report(`'${token.source.slice(0, 20)}' does not belong here: is the line indented like the lines around it?`, token.offset)
    if (isOpenQuote(token)) report('this text has no closing quote', token.offset)
    if (token.type === 'flow-collection') refuseCommas(token, report)
    if (depth > deepest) {
      report(`lists and mappings nest at most ${deepest} deep`, token.offset)
      return
    }
    for (const child of [...childrenOf(token)].reverse()) stack.push({ token: child, depth: 'items' in token ? depth + 1 : depth })
  }
}

/** The library reports these at the end of the file; the mistake is where the quote opens. */
const isOpenQuote = (token: CST.Token): boolean =>
  (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') && (token.source.length === 1 || token.source.at(-1) !== token.source[0])

/** Two commas in a row: the library takes long to say so when there are many. */
function refuseCommas({ items }: CST.FlowCollection, report: Report): void {
  for (const { start } of items) {
    const [, second] = start.filter((token) => token.type === 'comma')
    if (second) report('a comma too many', second.offset)
  }
}

function* childrenOf(token: CST.Token): Iterable<CST.Token> {
  if ('start' in token && Array.isArray(token.start)) yield* token.start
  if ('value' in token && token.value) yield token.value
  if ('props' in token) yield* token.props
  if (!('items' in token)) return
  for (const { start, key, sep, value } of token.items) {
    yield* start
    if (key) yield key
    if (sep) yield* sep
    if (value) yield value
  }
}
