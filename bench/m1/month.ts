/** One month of the garden planter (M1), as every contender gets it: decimal texts in, cents out. */
export interface Month {
  readonly units: string
  readonly price: string
  readonly aluminium: string
  readonly wood: string
  readonly wageIndex: string
  readonly aluminiumPaid: string
  readonly woodPaid: string
}

export interface Opening {
  readonly recouped: string
  readonly buffer: string
}

/** What every contender must answer, as texts with two decimals. */
export interface Answer {
  readonly S: string
  readonly W: string
  readonly buffer: string
  readonly recouped: string
}

export interface Case {
  readonly inputs: Month
  readonly opening: Opening
}

/** Months with surpluses, deficits, a full buffer and capped losses; odd cents on purpose. */
export const cases: readonly Case[] = Array.from({ length: 64 }, (_, index) => ({
  inputs: {
    units: String(700 + 13 * index),
    price: (52.13 + index / 4).toFixed(2),
    aluminium: (1.1 + ((index * 37) % 64) / 29).toFixed(4),
    wood: (560 + ((index * 53) % 97) * 7.31).toFixed(2),
    wageIndex: (100 + index / 7).toFixed(4),
    aluminiumPaid: (1.08 + ((index * 41) % 64) / 28).toFixed(4),
    woodPaid: (555 + ((index * 31) % 89) * 7.9).toFixed(2),
  },
  opening: { recouped: String(index * 617), buffer: (index * 193.37).toFixed(2) },
}))
