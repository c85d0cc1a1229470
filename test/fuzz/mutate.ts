/** Damages a text the way people, editors and attackers do. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/** What has broken readers before: names of the language, bombs, signs of other formats, numbers at the edge. */
const common: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  '<<: *a',
  '&a [*a, *a]',
  '*a',
  '!!js/function',
  '---\n',
  '...',
  '{',
  '}',
  '[',
  ']',
  '[[[[[[[[',
  '((((((((',
  ')',
  '"',
  "'",
  '|',
  '>-',
  '#',
  ': ',
  '- ',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\u202e',
  '=1+1',
  '=cmd|x',
  '1e400',
  '-0',
  'NaN',
  'Infinity',
  '0x10',
  '1.234',
  '1,5',
  '1.234,56',
  '1/0',
  '1/3',
  '.5',
  '5.',
  '--1',
  '%',
  '100%',
  ' EUR',
  ' EUR/pc/h',
  '9'.repeat(400),
  '0'.repeat(400),
  '/',
  '* ',
  '+ -',
  'min(',
  'max(1, ',
  'step(',
  'round(',
  'deadBand(',
  'null',
  'true',
  '~',
  '',
  'parties',
  'splitkey: 1',
  'versions:',
  'tiers',
  'shares',
  'claims',
  'é',
  '日本',
  '💶',
  '\\u0041',
  '\\',
  'PK\u0003\u0004',
  '<?xml',
  '<!ENTITY a "b">',
]

export const below = (random: RandomGenerator, count: number): number => uniformInt(random, 0, Math.max(count - 1, 0))
export const pick = <T>(random: RandomGenerator, values: readonly T[]): T => values[below(random, values.length)] as T

type Damage = (text: string, random: RandomGenerator, other: string, tokens: readonly string[]) => string

const insert = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at)

function span(text: string, random: RandomGenerator): readonly [number, number] {
  const from = below(random, text.length + 1)
  return [from, Math.min(text.length, from + 1 + below(random, pick(random, [2, 10, 200])))]
}

const damages: readonly Damage[] = [
  (text, random, _other, tokens) => insert(text, below(random, text.length + 1), pick(random, tokens)),
  (text, random) => insert(text, below(random, text.length + 1), String.fromCharCode(below(random, pick(random, [128, 0x3000, 0x10000])))),
  (text, random) => {
    const [from, to] = span(text, random)
    return text.slice(0, from) + text.slice(to)
  },
  (text, random) => {
    const [from, to] = span(text, random)
    return insert(text, below(random, text.length + 1), text.slice(from, to))
  },
  (text, random) => {
    const [from, to] = span(text, random)
    return insert(text, from, text.slice(from, to).repeat(1 + below(random, pick(random, [3, 30, 2000]))))
  },
  (text, random, _other, tokens) => {
    const [from, to] = span(text, random)
    return text.slice(0, from) + pick(random, tokens) + text.slice(to)
  },
  (text, random) => text.slice(0, below(random, text.length + 1)),
  (text, random, other) => text.slice(0, below(random, text.length + 1)) + other.slice(below(random, other.length + 1)),
  (text, random, _other, tokens) => text.replaceAll(pick(random, ['\n', ' ', ':', ',', '.', '0', '"']), pick(random, tokens)),
  // One number becomes another.
  (text, random) => {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)]
    const found = numbers.length === 0 ? undefined : pick(random, numbers)
    return found
      ? text.slice(0, found.index) + pick(random, ['0', '-1', '1e9', '0.001', '99999999999999999999', '1/7']) + text.slice(found.index + found[0].length)
      : text
  },
]

/** At most this long: the budget is one second per 100 kB. */
const longest = 100_000

/** One to eight damages, one after the other; half of what is put in is of `more`, where there is any. */
export function mutate(text: string, random: RandomGenerator, other: string, more: readonly string[] = []): string {
  let result = text
  for (let count = 1 + below(random, 8); count > 0; count--)
    result = pick(random, damages)(result, random, other, more.length > 0 && below(random, 2) === 0 ? more : common).slice(0, longest)
  return result
}
