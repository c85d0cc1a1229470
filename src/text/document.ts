/**
 * A document: plain data whose scalars are the exact text in the file, and where each of them stands. YAML and JSON both become
 * this, so that everything behind it needs to know neither.
 */
import type { Place } from '../core/issue.ts'
import type { Placer } from './place.ts'
import { type ScalarStyle, sourceOffset } from './scalar-offset.ts'

/** Data of a document: `26.00` stays `'26.00'`, and `true` is `'true'`. `undefined` stands for null and for nothing written. */
export type Tree = string | undefined | readonly Tree[] | { readonly [name: string]: Tree }

/** Where one value stands in the text. */
export interface Spot {
  /** The value itself; for a quoted scalar without its quotes, for a block scalar from its first line. */
  readonly start: number
  readonly end: number
  /** The name in front of it. */
  readonly name?: { readonly start: number; readonly end: number }
  /** For a scalar. */
  readonly style?: ScalarStyle
  readonly value?: string
  /** For a list or a mapping: by index, by name. */
  readonly inner?: ReadonlyMap<string, Spot>
}

/** A document that has been read. */
export interface Document {
  readonly tree: Tree
  readonly file?: string
  /**
   * Where a path such as `claims.2.guarantee.per` stands, and a character of the formula there. A path that does not exist is the
   * nearest part around it that does.
   */
  readonly placeOf: (path: string, offset?: number, length?: number) => Place
  /** Where the name stands that a path ends with. */
  readonly placeOfName: (path: string) => Place
}

/** A document from its data and their places. */
export function makeDocument(text: string, place: Placer, tree: Tree, root: Spot, file?: string): Document {
  const placeOf = (path: string, offset?: number, length = 0): Place => {
    const { spot, rest } = find(root, path)
    if (spot.style === undefined) return place(...around(spot))
    // A list of one may be written without brackets: its path then ends with `.0`.
    if (offset === undefined || spot.value === undefined || (rest !== '' && rest !== '0')) return place(spot.start, spot.end)
    const from = sourceOffset(text, spot.start, spot.end, spot.style, spot.value, offset)
    return length === 0 ? place(from) : place(from, sourceOffset(text, spot.start, spot.end, spot.style, spot.value, offset + length - 1) + 1)
  }
  const placeOfName = (path: string): Place => {
    const { name } = find(root, path).spot
    return name ? place(name.start, name.end) : placeOf(path)
  }
  return Object.freeze({ tree, placeOf, placeOfName, ...(file !== undefined && { file }) })
}

/** A list or mapping is shown by its name; one without a name by its first character. */
const around = ({ name, start }: Spot): [number, number?] => (name ? [name.start, name.end] : [start])

/** The spot of a path, or the nearest around it, with the part of the path that was not found. */
function find(root: Spot, path: string): { readonly spot: Spot; readonly rest: string } {
  const segments = path === '' ? [] : path.split('.')
  let spot = root
  for (let index = 0; index < segments.length; index++) {
    const next = spot.inner?.get(segments[index] as string)
    if (!next) return { spot, rest: segments.slice(index).join('.') }
    spot = next
  }
  return { spot, rest: '' }
}

/** Is this a document, with places, and not the data of one? */
export const isDocument = (source: object): source is Document => typeof (source as Partial<Document>).placeOf === 'function'
