/** What a comparison leaves: its own tables, and its lines in the one table at the end. */

export interface Compared {
  /** Markdown. */
  readonly text: string
  readonly lines: readonly Line[]
}

export interface Line {
  readonly what: string
  readonly against: string
  /** The other's time divided by splitkey's: above 1, splitkey is faster. */
  readonly ratio: number
  /** Does the other give the same, exact answers? In its words. */
  readonly exact: string
}

const shown = (ratio: number): string => (ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2))

/** Everything in one table. */
export const summary = (all: readonly Compared[]): string =>
  [
    '### All in one table',
    '',
    'Time of the other divided by that of splitkey, in the same run: above 1, splitkey is faster.',
    '',
    '| what | against | ratio | is the other exact? |',
    '|---|---|---:|---|',
    ...all.flatMap(({ lines }) => lines.map(({ what, against, ratio, exact }) => `| ${what} | ${against} | ${shown(ratio)} | ${exact} |`)),
  ].join('\n')
