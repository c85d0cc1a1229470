/**
 * The best parameters on finitely many trials: branch and bound over the steps of the parameters. Whatever is thrown away is shown
 * impossible by exact multipliers, or is a single choice at which a requirement fails.
 */
import { compare, type Rational, roundedQuotient } from '../../number/rational.ts'
import { type DeadChoice, judgeOf } from './judge.ts'
import type { Choice } from './parameters.ts'
import type { Question } from './question.ts'
import { isFine, type Region, relax, type Shown, widest } from './relaxation.ts'
import type { Trial } from './trial.ts'

/** A part of the ranges in which nothing meets the requirements. */
export interface DeadRegion {
  readonly region: Region
  readonly shown: readonly Shown[]
  /** The weighted sum of what is shown is never above this, which is below zero. */
  readonly atMost: Rational
}

/** The best that was found; `best` where no other step of the ranges is better. */
export interface Found {
  readonly kind: 'found'
  readonly choice: Choice
  readonly aim?: Rational
  readonly best: boolean
}

export type Searched =
  | Found
  | { readonly kind: 'none'; readonly regions: readonly DeadRegion[]; readonly choices: readonly DeadChoice[] }
  /** More parts than allowed: nothing found so far, and nothing shown. */
  | { readonly kind: 'open'; readonly looked: number }

export interface SearchOptions {
  /** False: any parameters will do. */
  readonly wantsAim?: boolean
  /** Parts of the ranges that are looked at; default 2,000. */
  readonly mostRegions?: number
  readonly after?: (looked: number) => void
}

interface Part {
  readonly region: Region
  readonly bound?: Rational
}

/** Looks for the choice that meets every trial and makes the objective largest. */
export function search(question: Question, trials: readonly Trial[], { wantsAim = true, mostRegions = 2000, after }: SearchOptions = {}): Searched {
  const judge = judgeOf(question, trials, wantsAim)
  const parts: Part[] = [{ region: question.parameters.map(({ last }) => [0, last] as const) }]
  const regions: DeadRegion[] = []
  for (let looked = 0; parts.length > 0; looked++) {
    const found = judge.best()
    if (found && !wantsAim) break
    if (looked >= mostRegions) return found ? { kind: 'found', ...found, best: false } : { kind: 'open', looked }
    const { region, bound } = takeBest(parts)
    if (bound && found?.aim && compare(bound, found.aim) <= 0) continue
    const relaxed = relax(question, trials, region, wantsAim)
    after?.(looked + 1)
    if (relaxed.kind === 'impossible') {
      regions.push({ region, shown: relaxed.shown, atMost: relaxed.atMost })
      continue
    }
    if (found?.aim && relaxed.bound && compare(relaxed.bound, found.aim) <= 0) continue
    for (const choice of isFine(region) ? corners(region) : nearby(region, relaxed.at)) judge.look(choice)
    if (!isFine(region)) parts.push(...halves(region).map((half) => ({ region: half, ...(relaxed.bound && { bound: relaxed.bound }) })))
  }
  const found = judge.best()
  return found ? { kind: 'found', ...found, best: true } : { kind: 'none', regions, choices: judge.dead() }
}

/** The part with the most to hope for; of equals the first. */
function takeBest(parts: Part[]): Part {
  let best = 0
  for (let index = 1; index < parts.length; index++) {
    const [a, b] = [parts[index]?.bound, parts[best]?.bound]
    if (a && b && compare(a, b) > 0) best = index
  }
  return parts.splice(best, 1)[0] as Part
}

const halves = (region: Region): readonly Region[] => {
  const along = widest(region)
  const [low, high] = region[along] as readonly [number, number]
  const middle = Math.floor((low + high) / 2)
  const part = (from: number, to: number): Region => region.map((range, index) => (index === along ? [from, to] : range))
  return [part(low, middle), part(middle, high)]
}

const corners = (region: Region): readonly Choice[] =>
  region.reduce<readonly Choice[]>(
    (all, [low, high]) =>
      all.flatMap((choice) =>
        low === high
          ? [[...choice, low]]
          : [
              [...choice, low],
              [...choice, high],
            ],
      ),
    [[]],
  )

/** The steps around a point of the region, nearest ones first. */
function nearby(region: Region, at: readonly Rational[]): readonly Choice[] {
  return at.reduce<readonly Choice[]>(
    (all, part, index) => {
      const [low, high] = region[index] as readonly [number, number]
      const n = part.n * BigInt(high - low) + part.d * BigInt(high + low)
      const [under, over] = [roundedQuotient(n, 2n * part.d, 'floor'), roundedQuotient(n, 2n * part.d, 'ceiling')].map(Number)
      return all.flatMap((choice) =>
        under === over
          ? [[...choice, under as number]]
          : [
              [...choice, under as number],
              [...choice, over as number],
            ],
      )
    },
    [[]],
  )
}
