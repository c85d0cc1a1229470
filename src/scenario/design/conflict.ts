/** Which requirements contradict each other: as few of them as can be, and what shows it. */
import { toText } from '../../number/rational.ts'
import { textsOf, type Values } from '../situation.ts'
import type { Required } from './claims.ts'
import { choiceTexts } from './parameters.ts'
import type { Question } from './question.ts'
import type { Conflict, ImpossibleChoice, ImpossibleRegion, TriedAt } from './result.ts'
import { type Searched, type SearchOptions, search } from './search.ts'
import type { Trial } from './trial.ts'

type None = Extract<Searched, { readonly kind: 'none' }>

/**
 * Leaves out one requirement after the other as long as the rest still contradict each other. What remains is minimal: each one is
 * needed, or without it the search did not come to an end.
 */
export function conflictOf(question: Question, trials: readonly Trial[], whole: None, options: SearchOptions): Conflict {
  let [kept, shown] = [[...new Set(trials.map(({ requirement }) => requirement))].sort((a, b) => a - b), whole]
  let minimal = true
  for (const one of [...kept].reverse()) {
    const rest = kept.filter((other) => other !== one)
    const without = search(
      question,
      trials.filter(({ requirement }) => rest.includes(requirement)),
      { ...options, wantsAim: false },
    )
    if (without.kind === 'none') [kept, shown] = [rest, without]
    else if (without.kind === 'open') minimal = false
  }
  return {
    requirements: kept.map((index) => ({ label: labelOf(question, index), where: (question.required[index] as Required).where })),
    minimal,
    ...shownBy(question, shown),
  }
}

const labelOf = ({ required }: Question, index: number): string => (required[index] as Required).label

function shownBy(question: Question, { regions, choices }: None): Omit<Conflict, 'requirements' | 'minimal'> {
  const { parameters } = question
  const ends = (region: None['regions'][number]['region'], end: 0 | 1) =>
    choiceTexts(
      parameters,
      region.map((range) => range[end]),
    )
  return {
    scope: choices.length === 0 || isCovered(question, regions) ? 'every value' : 'every step',
    regions: regions.map(
      ({ region, shown, atMost }): ImpossibleRegion => ({
        from: ends(region, 0),
        to: ends(region, 1),
        shows: shown.map(({ trial, weight }) => ({ requirement: labelOf(question, trial.requirement), weight: toText(weight), ...triedAt(trial) })),
        atMost: toText(atMost),
      }),
    ),
    choices: choices
      .filter(
        ({ choice }) =>
          !regions.some(({ region }) => region.every(([low, high], index) => low <= (choice[index] as number) && (choice[index] as number) <= high)),
      )
      .map(
        ({ choice, trial, by }): ImpossibleChoice => ({
          parameters: choiceTexts(parameters, choice),
          ...(trial && { requirement: labelOf(question, trial.requirement), at: triedAt(trial) }),
          ...(by && { by: toText(by) }),
        }),
      ),
  }
}

/** Do the regions fill the ranges? They never overlap, so their sizes tell. */
function isCovered({ parameters }: Question, regions: None['regions']): boolean {
  const size = (widths: readonly number[]): bigint => widths.reduce((product, width) => product * BigInt(width), 1n)
  const open = parameters.flatMap(({ last }, index) => (last > 0 ? [index] : []))
  const widths = regions.map(({ region }) =>
    size(open.map((index) => (region[index] as readonly [number, number])[1] - (region[index] as readonly [number, number])[0])),
  )
  return widths.reduce((sum, one) => sum + one, 0n) === size(open.map((index) => parameters[index]?.last ?? 0)) && regions.length > 0
}

/** Where a trial was made, as text. */
export function triedAt({ scenario, at, to }: Trial): TriedAt {
  if (!to) return { scenario, at: textsOf(at) }
  const moved = new Map([...to].filter(([name, value]) => toText(value) !== toText(at.get(name) as typeof value))) satisfies Values
  return { scenario, at: textsOf(at), to: textsOf(moved) }
}
