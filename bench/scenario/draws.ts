/** Draws for the contenders that are given them: the same for all. */
import { base } from './question.ts'

/** What the n-th draw puts in the place of the agreed start. */
export interface Draw {
  readonly units: number
  readonly aluminium: number
  readonly wood: number
  readonly wageIndex: number
}

/** All over the ranges, good months and bad ones; no two that follow each other are the same. */
export const drawAt = (n: number): Draw => ({
  units: 900 + ((n * 7) % 211),
  aluminium: 1.2 + ((n * 13) % 197) / 100,
  wood: 500 + ((n * 29) % 389),
  wageIndex: 98 + ((n * 3) % 131) / 10,
})

/** Every input of the key; what is paid follows what it is measured by. */
export const inputsAt = (n: number): typeof base => {
  const draw = drawAt(n)
  return { ...base, ...draw, aluminiumPaid: draw.aluminium, woodPaid: draw.wood }
}
