/** The answer to any vector of any area, through the public API: by its rule and the shape of its input, never by its id. */
import { answerGames } from '../games/answer.ts'
import type { Vector } from './compare.ts'

export type Answer = (vector: Vector) => unknown

/** One function per area. */
const areas: Readonly<Record<string, Answer>> = {
  'tu-games': answerGames as Answer,
  'cost-sharing': answerGames as Answer,
}

/**
 * Answers a vector in the shape of its `expected` field.
 * @throws what the public API throws on the vector's input, and an error for an area that is not known
 */
export function answer(vector: Vector): unknown {
  const area = vector.area ?? 'allocation'
  const answerArea = areas[area]
  if (!answerArea) throw new Error(`no area '${area}'; known: ${Object.keys(areas).join(', ')}`)
  return answerArea(vector)
}
