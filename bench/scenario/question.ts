/** What is drawn of the garden planter (M1), for every contender: the same distributions, the same number of draws. */
export const draws = 1_000_000
export const attribution = 4096
export const base = { units: 1000, price: 59, aluminium: 1.6, wood: 620, wageIndex: 100, aluminiumPaid: 1.6, woodPaid: 620 }
export const opening = { recouped: 12000, buffer: 3000 }
export const distributions = {
  units: { kind: 'normal', mean: '1000', sd: '120' },
  aluminium: { kind: 'triangular', low: '1.2', mode: '1.6', high: '3.4' },
  wood: { kind: 'lognormal', median: '620', sd: '0.2' },
  wageIndex: { kind: 'uniform', low: '98', high: '112' },
} as const

/** What every contender says of a partner. */
export interface Said {
  readonly mean: number
  readonly median: number
  readonly chanceOfLoss: number
  readonly expectedShortfall: number
}
