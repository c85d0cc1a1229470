/** The sheet of changes: how the key changed from version to version, and room for the changes that people make here. */
import type { Agreement, Version } from '../../agreement/agreement.ts'
import { lineName } from '../../core/build.ts'
import { type KeyData, rootsOf } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { print, printBody } from '../../formula/print.ts'
import { writtenSizes } from './key-formulas.ts'
import { type CellData, heads, type SheetData, text } from './sheet.ts'

const columns = ['From', 'By', 'What', 'Before', 'After', 'Why'] as const

/** Formulas longer than this are named, not written out. */
const longest = 200
const linesToFill = 12

export function changeLogSheet(name: string, { versions }: Agreement): SheetData {
  const changes = versions.flatMap((version, index) => versionRows(version, index, versions[index - 1]))
  const empty: CellData = { look: 'input', value: '' }
  const open = Array.from({ length: linesToFill }, () => columns.map(() => empty))
  return { name, widths: [14, 16, 34, 44, 44, 44], heads: true, frozen: { rows: 1, columns: 0 }, rows: [heads(columns), ...changes, ...open] }
}

function versionRows({ from, note, key }: Version, index: number, before: Version | undefined): readonly (readonly CellData[])[] {
  const row = (what: string, was: string, is: string, why: string): readonly CellData[] => [
    text(from ?? 'always', 'faint'),
    text('', 'faint'),
    text(what),
    text(was, 'note'),
    text(is, 'note'),
    text(why, 'note'),
  ]
  const head = row(`version ${index + 1} of the key`, '', key.name, note ?? '')
  if (!before) return [head]
  return [head, ...partChanges(before.key, key).map(({ what, was, is }) => row(what, was, is, note ?? ''))]
}

/** What differs between two versions, part by part, in the words of the key. */
function partChanges(before: KeyData, after: KeyData): readonly { readonly what: string; readonly was: string; readonly is: string }[] {
  const [was, is] = [statements(before), statements(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((what) => {
    const [old = 'absent', now = 'absent'] = [was.get(what), is.get(what)]
    return old === now ? [] : [{ what, was: old, is: now }]
  })
}

/** A key as a list of statements. */
function statements(key: KeyData): ReadonlyMap<string, string> {
  const sizes = writtenSizes(rootsOf(key))
  const written = (node: Node): string => ((sizes.get(node) ?? 0) > longest ? 'a long formula' : lineName(node) === undefined ? print(node) : printBody(node))
  const split = (part: KeyData['surplus']): string => (part === undefined ? 'none' : JSON.stringify(part, plainly(written)))
  return new Map([
    ...Object.entries(key.lines).map(([name, node]) => [`line ${name}`, written(node)] as const),
    ...key.claims.map(({ to, amount }, index) => [`claim ${index + 1}, to ${to}`, written(amount)] as const),
    ['surplus', split(key.surplus)] as const,
    ['deficit', split(key.deficit)] as const,
    ['rounding', key.round ? JSON.stringify(key.round) : 'none'] as const,
    ['partners', key.parties.join(', ')] as const,
  ])
}

/** Formulas inside a split are written as text, not as trees. */
const plainly =
  (written: (node: Node) => string) =>
  (_name: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'op' in value && 'unit' in value ? written(value as Node) : value
