/** The YAML library's errors, in the words of someone who writes an agreement. */
import type { YAMLParseError } from 'yaml'

const byCode: { readonly [Code in YAMLParseError['code']]?: string } = {
  BAD_INDENT: 'this line is not indented like the lines around it',
  BLOCK_IN_FLOW: 'a list or mapping over several lines cannot stand inside { … } or [ … ]',
  MULTILINE_IMPLICIT_KEY: 'a name with its colon must stand on one line',
  KEY_OVER_1024_CHARS: 'a name is far too long: is a colon or a quote missing?',
  TAB_AS_INDENT: 'a tab stands here: indent with spaces',
  BAD_SCALAR_START: 'a text cannot begin with this character: put quotes around it',
  BLOCK_AS_IMPLICIT_KEY: "a second colon stands on one line: put quotes around a text with ': '",
  BAD_DQ_ESCAPE: 'this is no escape: write \\\\ for a backslash, or use single quotes',
}

// One code of the library covers many mistakes; its message says which.
const bySaying: readonly (readonly [RegExp, string])[] = [
  [/closing '?"?quote/, 'this text has no closing quote'],
  [/end with a ([\]}])/, "missing '$1'"],
  [/at node end/, 'something stands behind the end of this value'],
  [/Unexpected , in flow/, 'a comma too many'],
  [/Block scalar header/, "a text over several lines begins on the line below its '|' or '>'"],
  [/Implicit map keys/, 'a colon is missing after this name, or the line belongs to the text above it'],
  [/Comments must be separated/, "a comment needs a space before its '#'; put quotes around a text with '#'"],
  [/Missing , between/, 'a comma is missing here'],
  [/Missing space after :/, 'a space is missing after the colon'],
  [/Missing , or : between/, 'a comma or a colon is missing here'],
  [/without - indicator/, "an entry of a list begins with '- '"],
]

/** One sentence per error; where the library knows more than this table, its own. */
export function sentenceOf(error: YAMLParseError): string {
  const said = error.message.replace(/ at line \d+, column \d+[\s\S]*$/, '')
  for (const [pattern, sentence] of bySaying) {
    const found = pattern.exec(said)
    if (found) return sentence.replace('$1', found[1] ?? '')
  }
  return byCode[error.code] ?? `this is not YAML: ${said.slice(0, 200)}`
}
