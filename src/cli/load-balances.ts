/** What balances hold before the first period: a file of amounts, or the JSON of an earlier settlement. */
import type { Carried } from '../agreement/series.ts'
import { SplitKeyError } from '../core/issue.ts'
import { canonicalNumber } from '../core/number-text.ts'
import type { Document, Tree } from '../text/document.ts'
import { isMapping } from '../text/empty.ts'
import { loadDocument } from '../yaml.ts'
import type { Io } from './io.ts'
import { fileLabel, readText } from './read-text.ts'

/** @throws `schema`, `not-a-number` with the place */
export function loadBalances(path: string, io: Io): Carried {
  const document = loadDocument(readText(path, io), { file: fileLabel(path) })
  const { tree } = document
  const earlier = isMapping(tree) && isMapping(tree['balances']) ? tree : undefined
  if (!earlier) return { balances: amounts(tree, '', document), owed: {} }
  return { balances: amounts(earlier['balances'], 'balances', document), owed: amounts(earlier['owed'] ?? {}, 'owed', document) }
}

function amounts(tree: Tree, path: string, { placeOf }: Document): Readonly<Record<string, string>> {
  if (!isMapping(tree)) throw new SplitKeyError([{ code: 'schema', path, message: 'balances are written as { buffer: 3000 }', at: placeOf(path) }])
  const read = Object.entries(tree).map(([name, written]) => ({
    name,
    written,
    value: typeof written === 'string' ? canonicalNumber(written) : undefined,
  }))
  const wrong = read.filter(({ value }) => value === undefined)
  if (wrong.length > 0)
    throw new SplitKeyError(
      wrong.map(({ name, written }) => {
        const at = path === '' ? name : `${path}.${name}`
        return {
          code: 'not-a-number',
          path: at,
          input: name,
          message: `${typeof written === 'string' ? `'${written.slice(0, 40)}'` : 'this'} is not a number: write 3000, without a unit`,
          at: placeOf(at),
        }
      }),
    )
  return Object.fromEntries(read.map(({ name, value }) => [name, value as string]))
}
