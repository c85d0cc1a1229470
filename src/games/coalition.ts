/** Coalitions as bitmasks: player `i` of the list is bit `i`. */

/** The names in a mask, in player order. */
export const members = <P extends string>(players: readonly P[], mask: number): P[] => players.filter((_, i) => (mask >>> i) & 1)

/** `'S,W'`: how a coalition is written. The empty coalition is the empty text. */
export const coalitionText = (players: readonly string[], mask: number): string => members(players, mask).join(',')

/** How many players a mask has. */
export function size(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

/** The first player of a mask that is not empty. */
export const lowestPlayer = (mask: number): number => 31 - Math.clz32(mask & -mask)

/** The mask of everybody. */
export const everybody = (n: number): number => 2 ** n - 1
