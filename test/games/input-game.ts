/** Builds the game a vector describes, through the public API. */
import { bankruptcyGame, type Game, game, type NumberLike, votingGame } from '../../src/games/index.ts'
import type { VectorInput } from './vector.ts'

export const playerNames = (n: number): string[] => Array.from({ length: n }, (_, i) => `p${i + 1}`)

/** One number for each of `p1`, `p2`, … */
export const byPlayer = (numbers: readonly NumberLike[]): Record<string, NumberLike> =>
  Object.fromEntries(playerNames(numbers.length).map((name, i) => [name, numbers[i] as NumberLike]))

const bits = (mask: number): number[] => Array.from({ length: 32 }, (_, i) => i).filter((i) => (mask >>> i) & 1)

/** Masks by size, then lexicographically: 1, 2, …, 12, 13, …, 123. */
export function bySize(n: number): number[] {
  const masks = Array.from({ length: 2 ** n - 1 }, (_, k) => k + 1)
  const before = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((player, k) => player !== b[k])
    return (a[at] as number) - (b[at] as number)
  }
  return masks.sort((a, b) => bits(a).length - bits(b).length || (a === b ? 0 : before(bits(a), bits(b))))
}

/** A list of worths in the order the vector says, as an array by mask. */
function table(n: number, list: readonly NumberLike[], order = ''): NumberLike[] {
  const masks = /mask|binary/i.test(order) ? Array.from({ length: 2 ** n - 1 }, (_, k) => k + 1) : bySize(n)
  const values: NumberLike[] = Array.from({ length: 2 ** n }, () => 0)
  for (const [k, mask] of masks.entries()) values[mask] = list[list.length === 2 ** n ? k + 1 : k] as NumberLike
  return values
}

const log2 = (count: number): number => Math.ceil(Math.log2(count))

export const playerCount = (input: VectorInput): number => {
  if (typeof input.players === 'number') return input.players
  const list = input.values ?? input.costs ?? []
  return input.players?.length ?? log2(Array.isArray(list) ? list.length : Object.keys(list).length)
}

/** `S,W`, `1,2`, `12` or `{1,2}` in terms of `p1`, `p2`, … */
function renamed(input: VectorInput, text: string): string {
  const names = Array.isArray(input.players) ? (input.players as string[]) : playerNames(playerCount(input)).map((name) => name.slice(1))
  const plain = text.replace(/[{}\s]/g, '')
  const parts = plain.includes(',') || names.includes(plain) ? plain.split(',') : [...plain]
  return parts.map((part) => `p${names.indexOf(part) + 1}`).join(',')
}

export function costGame(input: VectorInput): Game {
  const n = playerCount(input)
  return game(playerNames(n), table(n, input.costs as readonly NumberLike[], input.order))
}

/** Permanent members have a veto: nobody else's votes together make up for one of them. */
export function votes(input: VectorInput): { weights: Record<string, NumberLike>; quota: NumberLike } {
  const { permanent, elected, votesNeeded } = input
  if (permanent === undefined || elected === undefined || votesNeeded === undefined) {
    return { weights: byPlayer(input.weights ?? []), quota: input.quota as NumberLike }
  }
  const veto = elected + 1
  const weights = byPlayer([...Array<number>(permanent).fill(veto), ...Array<number>(elected).fill(1)])
  return { weights, quota: permanent * veto + votesNeeded - permanent }
}

export function inputGame(input: VectorInput): Game {
  if (input.game) return inputGame(input.game)
  if (input.quota !== undefined || input.votesNeeded !== undefined) {
    const { weights, quota } = votes(input)
    return votingGame(weights, quota)
  }
  if (input.estate !== undefined) return bankruptcyGame(input.estate, byPlayer(input.claims ?? []))
  if (input.left !== undefined && input.right !== undefined) return gloves(input.left, input.right)
  const n = playerCount(input)
  if (Array.isArray(input.values)) return game(playerNames(n), table(n, input.values as readonly NumberLike[], input.order))
  return game(playerNames(n), Object.fromEntries(Object.entries(input.values ?? {}).map(([text, value]) => [renamed(input, text), value])))
}

const gloves = (left: number, right: number): Game => {
  const names = playerNames(left + right)
  const lefts = new Set(names.slice(0, left))
  return game(names, (coalition) => {
    const own = coalition.filter((name) => lefts.has(name)).length
    return Math.min(own, coalition.length - own)
  })
}
