/** Promises as an agreement states them: plain data, formulas as text. What they mean for a key: `proof/property`. */

/** From where to where an input or an opening balance may lie: canonical number text, both ends included. */
export type Ranges = Readonly<Record<string, readonly [string, string]>>

/** An argument of a property: a word, a constant or a formula, or a few of them by name. */
export type PromiseArg = string | Readonly<Record<string, string>>

/** One property that the key must have. */
export interface PromiseData {
  /** What the partners call it. */
  readonly name?: string
  /** The name of a property: `floor`. */
  readonly property: string
  readonly with: Readonly<Record<string, PromiseArg>>
  /** Ranges of its own, which take the place of the common ones. */
  readonly over?: Ranges
  /** Assumed besides the common assumptions: `hours1 + hours2 >= 10 h`. */
  readonly assume?: readonly string[]
  /** By how much it may be missed, canonical number text in the unit of the key; part of what is promised. */
  readonly tolerance?: string
}

/** The promises of an agreement, with the ranges and assumptions that all of them share. */
export interface PromisesData {
  readonly over: Ranges
  readonly assume: readonly string[]
  readonly hold: readonly PromiseData[]
}

/** A promise that stands by itself: the common ranges and assumptions are its own. */
export const standalone = ({ over, assume }: PromisesData, promise: PromiseData): PromiseData => ({
  ...promise,
  over: { ...over, ...promise.over },
  assume: [...assume, ...(promise.assume ?? [])],
})

/** What a promise is called where its partners gave it no name: `floor of=W`. */
export function promiseLabel({ name, property, with: args }: PromiseData): string {
  if (name !== undefined) return name
  const said = Object.values(args).map((value) => (typeof value === 'string' ? value : Object.entries(value).flat().join(' ')))
  return [property === 'holds' ? '' : property, ...said].filter((part) => part !== '').join(' ')
}
