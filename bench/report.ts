/** What a comparison leaves: its own tables, and its lines in the one table at the end. */

export interface Compared {
  /** Markdown. */
  readonly text: string
  readonly lines: readonly Line[]
}

/** One thing, done by splitkey and by somebody else. Where both are given the same, the words are the same. */
export interface Line {
  readonly what: string
  /** What splitkey is given. */
  readonly own: string
  readonly against: string
  /** What the other is given. */
  readonly given: string
  /** The other's time divided by splitkey's: above 1, splitkey is faster. */
  readonly ratio: number
  /** Does the other give the same, exact answers? In its words. */
  readonly exact: string
}

const shown = (ratio: number): string => (ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2))

const row = ({ what, own, against, given, ratio, exact }: Line): string =>
  `| ${what} | ${own} | ${against} | ${given === own ? 'the same' : given} | ${shown(ratio)} | ${exact} |`

/** Everything in one table. */
export const summary = (all: readonly Compared[]): string =>
  [
    '### All in one table',
    '',
    'Time of the other divided by that of splitkey, in the same run: above 1, splitkey is faster. Each line says what both are given; where that differs, so does the work.',
    '',
    '| what | splitkey is given | against | which is given | ratio | is the other exact? |',
    '|---|---|---|---|---:|---|',
    ...all.flatMap(({ lines }) => lines.map(row)),
  ].join('\n')
