/**
 * Random keys over random and tie-rich rows: every back-end, and whatever else settles, against an oracle of BigInt fractions. A row is one key
 * on one set of inputs; it counts once, when all of them have been compared.
 */
import fc from 'fast-check'
import { drawer } from '../../bench/batch/rows.ts'
import type { KeyData } from '../../src/core/key.ts'
import { planOf } from '../../src/read/plan.ts'
import { type KeyText, keyOf, keysOf } from '../../src/testing/keys/key-texts.ts'
import { backends, columnsOf, compareBackends, type Difference, domainOf, type Holding, holdings } from './back-ends.ts'
import { manyParties } from './many-parties.ts'
import { textsOf, type Wanted, type WholeColumns, wantedOf } from './oracle-check.ts'
import { type RowKind, rowKinds, wholeRows } from './whole-rows.ts'

/** One key on the first `rows` rows of a round. */
export interface Case {
  readonly key: KeyData
  readonly kind: RowKind
  readonly columns: WholeColumns
  readonly rows: number
  readonly holds: Holding
}

/** What settles besides the back-ends: told of the rows of a round, then asked for one key after the other. `undefined`: refused for its size. */
export interface Engine {
  readonly name: string
  readonly load: (columns: WholeColumns, kind: RowKind) => Promise<void>
  readonly compare: (one: Case, wanted: Promise<Wanted>) => Promise<readonly Difference[] | undefined>
}

/** What has been compared so far. */
export interface Soak {
  readonly keys: number
  /** Rows compared with every back-end, and how many different ones these are. */
  readonly rows: number
  readonly distinct: number
  /** Rows compared with each engine. */
  readonly engines: Readonly<Record<string, number>>
  readonly kinds: Readonly<Record<RowKind, number>>
  readonly largestParties: number
  readonly tied: number
  readonly withoutSettlement: number
  /** Rows left by the kernels and decided in BigInt, over all back-ends but `apart`. */
  readonly apart: number
  readonly differences: readonly (Difference & { readonly key: KeyText; readonly values: Readonly<Record<string, string>> })[]
}

export interface SoakOptions {
  readonly rows: number
  readonly seed: number
  /** At most so many rows of one key. Without it as many as leave room for keys on rows of every kind. */
  readonly perKey?: number | undefined
  /** So many keys share the rows of a round; 12 unless given. */
  readonly keysPerRound?: number
  readonly engines?: readonly Engine[]
  readonly say?: (so: Soak) => void
  readonly signal?: AbortSignal
}

/** A key of more steps is given fewer rows: every key costs about the same. */
const steps = 100

/** Goes on until so many rows have been compared. */
export async function soak({ rows, seed, keysPerRound = 12, engines = [], say, signal, ...more }: SoakOptions): Promise<Soak> {
  const perKey = more.perKey ?? Math.min(60_000, Math.max(500, Math.ceil(rows / keysPerRound / rowKinds.length)))
  let so: Soak = start(engines)
  for (let round = 0; so.rows < rows && !signal?.aborted; round++) {
    const own = seed * 1_000_003 + round
    const kind = rowKinds[round % rowKinds.length] as RowKind
    const columns = wholeRows(kind, perKey, own)
    for (const engine of engines) await engine.load(columns, kind)
    for (const [index, written] of drawnKeys(own, keysPerRound).entries()) {
      if (so.rows >= rows || signal?.aborted) break
      const key = keyOf(written)
      const count = Math.min(perKey, rows - so.rows, Math.max(200, Math.floor((perKey * steps) / planOf(key).code.length)))
      const holds = holdings[(round + index) % holdings.length] as Holding
      so = await compareOne(so, written, { key, kind, columns, rows: count, holds }, engines)
      say?.(so)
    }
  }
  return so
}

const start = (engines: readonly Engine[]): Soak => ({
  ...{ keys: 0, rows: 0, distinct: 0, largestParties: 0, tied: 0, withoutSettlement: 0, apart: 0, differences: [] },
  engines: Object.fromEntries(engines.map(({ name }) => [name, 0])),
  kinds: { everyday: 0, small: 0, halves: 0, wide: 0 },
})

/** Five of six have one to six partners, the others seven to twenty. */
function drawnKeys(seed: number, count: number): readonly KeyText[] {
  const few = fc.sample(keysOf(), { seed, numRuns: count })
  const draw = drawer(seed)
  return few.map((own, index) => (index % 6 === 5 ? (fc.sample(manyParties(7 + draw(14)), { seed: seed + index, numRuns: 1 })[0] as KeyText) : own))
}

async function compareOne(so: Soak, written: KeyText, one: Case, engines: readonly Engine[]): Promise<Soak> {
  const { key, columns, rows, kind, holds } = one
  // Engines compute while this thread does.
  let tell: (wanted: Wanted) => void = () => undefined
  const later = new Promise<Wanted>((resolve) => {
    tell = resolve
  })
  const asked = engines.map((engine) => engine.compare(one, later))
  const wanted = wantedOf(key, columns, rows)
  const compared = compareBackends(key, columnsOf(key, columns, rows, holds), wanted, so.keys % 2 === 0 ? domainOf(key, kind) : undefined)
  tell(wanted)
  const answers = await Promise.all(asked)
  const found = [...compared.flatMap(({ differences }) => differences), ...answers.flatMap((own) => own ?? [])]
  const names = [...Object.keys(key.inputs), ...Object.keys(key.balances)]
  const counts = engines.map(({ name }, index) => [name, (so.engines[name] as number) + (answers[index] ? rows : 0)])
  return {
    keys: so.keys + 1,
    rows: so.rows + rows,
    distinct: so.distinct + distinctRows(key, columns, rows),
    engines: Object.fromEntries(counts),
    kinds: { ...so.kinds, [kind]: so.kinds[kind] + rows },
    largestParties: Math.max(so.largestParties, key.parties.length),
    tied: so.tied + wanted.tied,
    withoutSettlement: so.withoutSettlement + wanted.problems.size,
    apart: so.apart + compared.reduce((sum, { backend, apart }) => sum + (backend === 'apart' ? 0 : apart), 0),
    differences: [...so.differences, ...found.map((own) => ({ ...own, key: written, values: textsOf(columns, names, own.row) }))],
  }
}

/** Rows that differ in an input that a formula of the key reads. */
function distinctRows(key: KeyData, columns: WholeColumns, rows: number): number {
  const read = planOf(key).code.flatMap((node) => (node.op === 'input' && columns[node.name] ? [(columns[node.name] as WholeColumns[string]).values] : []))
  const seen = new Set<number>()
  for (let row = 0; row < rows; row++) {
    let [high, low] = [0x9e3779b9, 0x243f6a88]
    for (const column of read) {
      const value = Number(BigInt.asIntN(53, column[row] as bigint))
      low = Math.imul(low ^ value ^ (value / 2 ** 31), 0x85ebca6b)
      high = Math.imul(high + value, 0xc2b2ae35) ^ (low >>> 13)
    }
    seen.add((high >>> 0) * 2 ** 21 + ((low >>> 0) % 2 ** 21))
  }
  return seen.size
}

export { backends }
