/** Different keys read differently: a slip in a key is a slip in its text, and nobody signs one for the other. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { agreement } from '../../../src/agreement/agreement.ts'
import { isSplitKeyError } from '../../../src/core/issue.ts'
import { roundingModes } from '../../../src/core/node.ts'
import { languages, proseMarkdown, proseOf } from '../../../src/report/prose/index.ts'
import { type AgreementFile, loadAgreement } from '../../../src/text/agreement-file.ts'
import { agreementData } from '../../../src/text/print-agreement.ts'
import { keyOf, keysOf } from '../../arbitraries/keys.ts'
import { law } from '../../seed.ts'
import { agreementFiles, load } from '../agreements.ts'

type Tree = string | readonly Tree[] | { readonly [name: string]: Tree }

/** Every text in a document, with where it stands. */
function leaves(tree: Tree, path: readonly string[] = []): readonly (readonly string[])[] {
  return typeof tree === 'string' ? [path] : Object.entries(tree).flatMap(([name, inner]) => leaves(inner, [...path, name]))
}

function changeAt(tree: Tree, path: readonly string[], change: (text: string) => string): Tree {
  const [name, ...rest] = path
  if (name === undefined) return change(tree as string)
  if (Array.isArray(tree)) return tree.map((inner: Tree, index) => (String(index) === name ? changeAt(inner, rest, change) : inner))
  return Object.fromEntries(
    Object.entries(tree as Record<string, Tree>).map(([field, inner]) => [field, field === name ? changeAt(inner, rest, change) : inner]),
  )
}

const swaps: readonly (readonly [string, string])[] = [
  [' + ', ' - '],
  [' - ', ' + '],
  [' * ', ' / '],
  [' / ', ' * '],
  ['min(', 'max('],
  ['max(', 'min('],
  ['positive(', 'negative('],
  ['pay', 'reimburse'],
  ['largest-remainder', 'largest-share'],
  ['largest-share', 'in-order'],
  ['in-order', 'carry'],
  ['deadBand(', 'deadBandWhole('],
  ['cap(', 'floor('],
]

/** One slip of the pen: another digit, another name, another sign, another word. */
function slip(text: string, kind: number, at: number, names: readonly string[]): string {
  const digits = [...text.matchAll(/\d/g)]
  const words = [...text.matchAll(/[A-Za-z]\w*/g)]
  if (kind === 0 && digits.length > 0) {
    const { index } = digits[at % digits.length] as RegExpExecArray
    return `${text.slice(0, index)}${(Number(text[index]) + 1 + (at % 8)) % 10}${text.slice(index + 1)}`
  }
  if (kind === 1 && words.length > 0) {
    const { index, 0: word } = words[at % words.length] as RegExpExecArray
    return `${text.slice(0, index)}${names[at % names.length]}${text.slice(index + word.length)}`
  }
  if (kind === 2) return roundingModes.includes(text as never) ? (roundingModes[at % roundingModes.length] as string) : text
  const fitting = swaps.filter(([from]) => text.includes(from))
  const [from = '', to = ''] = fitting[at % Math.max(fitting.length, 1)] ?? []
  return from === '' ? text : text.replace(from, to)
}

const bases: fc.Arbitrary<AgreementFile> = fc.oneof(
  fc.constantFrom(...agreementFiles.map(load)),
  keysOf().map((text) => ({ ...agreement('generated', { versions: [{ key: keyOf(text) }] }), examples: [] })),
)

/** The first text that differs, so that a counterexample says what it is. */
function where(before: Tree, after: Tree): string {
  const texts = (tree: Tree): readonly string[] =>
    leaves(tree).map((path) => `${path.join('.')}: ${path.reduce((inner, name) => (inner as Record<string, Tree>)[name] as Tree, tree)}`)
  const [old, now] = [texts(before), texts(after)]
  return `${now.filter((text) => !old.includes(text)).join('; ')} was ${old.filter((text) => !now.includes(text)).join('; ')}`
}

function tryLoad(tree: object): AgreementFile | undefined {
  try {
    return loadAgreement(tree)
  } catch (error) {
    if (isSplitKeyError(error)) return undefined
    throw error
  }
}

/** The agreement without what its plain text does not speak about: examples, and promises, which are told with their verdicts. */
const spoken = ({ promises: _promises, ...rest }: AgreementFile): AgreementFile => ({ ...rest, examples: [] })

const cases = fc.record({ base: bases.map(spoken), leaf: fc.nat(), kind: fc.integer({ min: 0, max: 3 }), at: fc.nat(1000) })

let compared = 0
law('a key with one slip in it reads differently, in every language', 250, cases, ({ base, leaf, kind, at }) => {
  const data = agreementData(base) as unknown as Tree
  const paths = leaves(data)
  const names = base.versions.flatMap(({ key }) => [...key.parties, ...Object.keys({ ...key.inputs, ...key.lines, ...key.balances })])
  const changed = tryLoad(changeAt(data, paths[leaf % paths.length] as readonly string[], (text) => slip(text, kind, at, names)) as object)
  if (!changed || JSON.stringify(agreementData(spoken(changed))) === JSON.stringify(data)) return
  compared++
  for (const language of languages)
    expect(proseMarkdown(proseOf(changed, { language })), where(data, agreementData(spoken(changed)) as unknown as Tree)).not.toBe(
      proseMarkdown(proseOf(base, { language })),
    )
})

law('enough of the slips were keys for the law above to mean something', 1, fc.constant(0), () => {
  expect(compared).toBeGreaterThan(50)
})
