/** What is asked for, as heights over a box. */
import { isSplitKeyError } from '../core/issue.ts'
import type { Rational } from '../number/rational.ts'
import type { Box } from './box.ts'
import { compute } from './compute.ts'
import { type ExactKey, measured } from './exact-key.ts'
import { leastAlong } from './extremes.ts'
import type { Line } from './piecewise/pieces.ts'
import { moved, movedWith, type Situation, type Values } from './situation.ts'

/** A point and its height. */
export interface Found {
  readonly point: Values
  readonly value: Rational
}

export interface Landscape {
  readonly valueAt: (point: Values) => Rational | undefined
  /** The lowest point along one input. */
  readonly along: (point: Values, name: string) => Found | undefined
}

/** The heights of a partner, a line, `pot` or `joint`. @throws `unknown-name` */
export function landscape(situation: Situation, exact: ExactKey, of: string, box: Box): Landscape {
  const [node, requirements] = [measured(exact, of), exact.requirements.map((requirement) => requirement.node)]
  const { values } = compute([node, ...requirements])
  return {
    valueAt: (point) => {
      const [value, ...needs] = values(point)
      return needs.some((need) => need === undefined || need.n < 0n) ? undefined : value
    },
    along: (point, name) => {
      const [low, high] = box.get(name) as readonly [Rational, Rational]
      const least = leastOf({ node, requirements, at: point, moving: movedWith(situation, name), low, high })
      return least && { value: least.value, point: moved(situation, point, [[name, least.at]]) }
    },
  }
}

/** The way down looks at many lines: one with more kinks or stairs of roundings is left alone. */
const mostStairs = 2_000

/** Nothing lower is known where there are more stairs than can be walked. */
function leastOf(line: Line): ReturnType<typeof leastAlong> {
  try {
    return leastAlong(line, mostStairs)
  } catch (error) {
    if (!isSplitKeyError(error, 'too-large')) throw error
    return undefined
  }
}
