/**
 * The best parameters on finitely many trials: branch and bound over the steps of the parameters. Whatever is thrown away is shown
 * impossible by exact multipliers, or is a single choice at which a requirement fails.
 */

import { isSplitKeyError } from '../../core/issue.ts'
import { compare, fromText, type Rational, roundedQuotient } from '../../number/rational.ts'
import { exactAim } from './aim.ts'
import type { Choice } from './parameters.ts'
import { exactTries, type Question } from './question.ts'
import { isFine, type Region, relax, type Shown, widest } from './relaxation.ts'
import type { Trial } from './trial.ts'

/** A part of the ranges in which nothing meets the requirements. */
export interface DeadRegion {
  readonly region: Region
  readonly shown: readonly Shown[]
  /** The weighted sum of what is shown is never above this, which is below zero. */
  readonly atMost: Rational
}

/** One choice at which a requirement fails; without `by` it has no value there. */
export interface DeadChoice {
  readonly choice: Choice
  readonly trial?: Trial
  readonly by?: Rational
}

export type Searched =
  | { readonly kind: 'found'; readonly choice: Choice; readonly aim?: Rational }
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
    const { best } = judge
    if (looked >= mostRegions) return best() ?? { kind: 'open', looked }
    const { region, bound } = takeBest(parts)
    const found = best()
    if (found && (!wantsAim || (bound && found.aim && compare(bound, found.aim) <= 0))) break
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
  return judge.best() ?? { kind: 'none', regions, choices: judge.dead() }
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

/** Tries choices exactly, each once, and keeps the best. */
function judgeOf(question: Question, trials: readonly Trial[], wantsAim: boolean) {
  const tried = new Set<string>()
  const dead: DeadChoice[] = []
  let best: (Searched & { readonly kind: 'found' }) | undefined
  const look = (choice: Choice): void => {
    const name = choice.join(' ')
    if (tried.has(name)) return
    tried.add(name)
    const miss = missAt(question, trials, choice)
    const aim = miss ? undefined : wantsAim ? exactAim(question, choice) : fromText('0')
    if (miss) dead.push({ choice, ...miss })
    else if (aim && (!best?.aim || compare(aim, best.aim) > 0)) best = { kind: 'found', choice, aim }
    else if (!best && !aim) best = { kind: 'found', choice }
  }
  return { look, best: () => best, dead: () => dead }
}

/** What fails most at a choice; `undefined` where everything is met. */
export function missAt(question: Question, trials: readonly Trial[], choice: Choice): Omit<DeadChoice, 'choice'> | undefined {
  try {
    const values = exactTries(question, trials, choice)
    let worst: { trial: Trial; by?: Rational } | undefined
    for (const [index, value] of values.entries()) {
      const trial = trials[index] as Trial
      if (value === undefined) return { trial }
      if (value.n < 0n && (!worst?.by || compare(value, worst.by) < 0)) worst = { trial, by: value }
    }
    return worst
  } catch (error) {
    // A share below zero, a price of nothing: these parameters give no key.
    if (isSplitKeyError(error, 'negative-weight') || isSplitKeyError(error, 'divides-by-zero')) return {}
    throw error
  }
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
