/**
 * From an offset in the value of a scalar to the offset in the file. What YAML folds, indents and strips is white space only, so
 * the n-th visible character of the value is the n-th visible character of the source, whatever the style: no second YAML parser.
 */

/** How a scalar is written. `block` starts after its header line. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

const isSpace = (char: string): boolean => /\s/.test(char)

/** The offset in `source` of character `offset` of `value`; `start` and `end` bound the scalar, quotes and header excluded. */
export function sourceOffset(source: string, start: number, end: number, style: ScalarStyle, value: string, offset: number): number {
  let visible = 0
  for (let index = 0; index < offset && index < value.length; index++) if (!isSpace(value[index] as string)) visible++
  const pointsAtSpace = offset >= value.length || isSpace(value[offset] as string)
  let after = start
  for (let at = start; at < end; ) {
    const { length, shown } = unit(source, at, style)
    // An error at the end of a formula points right behind its last character.
    if (pointsAtSpace && visible === 0) return after
    if (shown > visible && shown > 0) return at
    visible -= shown
    at += length
    if (shown > 0) after = at
  }
  return after
}

/** One unit of source: how many characters it takes, and how many visible characters it stands for. */
function unit(source: string, at: number, style: ScalarStyle): { readonly length: number; readonly shown: number } {
  const char = source[at] as string
  if (isSpace(char)) return { length: 1, shown: 0 }
  if (style === 'single' && char === "'") return { length: 2, shown: 1 }
  if (style !== 'double' || char !== '\\') return { length: 1, shown: 1 }
  const digits = { x: 2, u: 4, U: 8 }[source[at + 1] as string]
  if (digits === undefined) return { length: 2, shown: /[\\"/0abefv]/.test(source[at + 1] as string) && !isEscapedSpace(source[at + 1] as string) ? 1 : 0 }
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16)
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  return { length: 2 + digits, shown: isSpace(text) ? 0 : text.length }
}

/** `\f` and `\v` are escapes whose value is white space. */
const isEscapedSpace = (letter: string): boolean => letter === 'f' || letter === 'v'
