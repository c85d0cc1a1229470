/** Answers to the vectors of the area `apportionment`: by rule. */
import {
  type Apportionment,
  type ApportionmentOptions,
  adams,
  chairmanAssignment,
  dean,
  fairWithinQuota,
  hamilton,
  huntingtonHill,
  jefferson,
  quotaMethod,
  type Weights,
  webster,
} from '../../../src/apportionment/index.ts'
import { splitAmount } from '../../../src/cents/split-amount.ts'

type Input = Readonly<Record<string, unknown>>
type Method = (weights: Weights, seats: number, options?: ApportionmentOptions) => Apportionment

const methods: Readonly<Record<string, Method>> = {
  hamilton,
  hamiltonMin1: hamilton,
  largestRemainder: hamilton,
  jefferson,
  dhondt: jefferson,
  webster,
  sainteLague: webster,
  adams,
  dean,
  hill: huntingtonHill,
  huntingtonHill,
  quota: quotaMethod,
  balinskiYoung: quotaMethod,
}

const nameOf = (index: number): string => `p${index}`
const weightsOf = (list: unknown): Weights => Object.fromEntries((list as readonly (string | number)[]).map((weight, index) => [nameOf(index), weight]))

/** Seats for one size of the house or for several, of everybody or of those that are reported. */
function apportioned(method: Method, { weights, seats, minimum, states, report }: Input): unknown {
  const options = minimum === undefined ? {} : { minimum: Number(minimum) }
  const wanted = (report as readonly string[] | undefined)?.map((name) => nameOf((states as readonly string[]).indexOf(name)))
  const inHouse = (house: number): readonly number[] => {
    const found = method(weightsOf(weights), house, options).seats
    return (wanted ?? Object.keys(found)).map((name) => found[name] as number)
  }
  return Array.isArray(seats) ? seats.map((house) => inHouse(Number(house))) : inHouse(Number(seats))
}

function carried({ totals, keys }: Input): unknown {
  const allocations: (readonly number[])[] = []
  let owed: Readonly<Record<string, string>> = {}
  for (const [period, total] of (totals as readonly number[]).entries()) {
    const split = splitAmount(total, weightsOf((keys as readonly unknown[])[period]), 'carry-one-by-one', { step: 1, owed })
    allocations.push(Object.values(split.payouts).map(Number))
    owed = split.owed as Readonly<Record<string, string>>
  }
  return { allocations, finalBalance: Object.values(owed) }
}

function chaired({ weights, periods }: Input): unknown {
  const { sequence, maxDeviation, bound } = chairmanAssignment(weightsOf(weights), Number(periods))
  return { sequence: sequence.map((name) => Number(name.slice(1))), maxDeviation, bound }
}

/** What every apportionment within quota that respects the order of the weights agrees on: the first party with one possible number. */
function impossibility({ elections, seats }: Input): unknown {
  const lists = elections as readonly unknown[]
  const possible = fairWithinQuota(weightsOf(lists[0]), Number(seats))
  const names = Object.keys(possible[0] ?? {})
  const forced = names.findIndex((name) => new Set(possible.map((held) => held[name])).size === 1)
  const letter = String.fromCharCode('A'.charCodeAt(0) + forced)
  return {
    firstForced: `seat of ${letter} = ${possible[0]?.[names[forced] as string]}`,
    hamilton: lists.map((list) => apportioned(hamilton, { weights: list, seats })),
  }
}

const answers: Readonly<Record<string, (input: Input) => unknown>> = {
  ...Object.fromEntries(Object.entries(methods).map(([rule, method]) => [rule, (input: Input) => apportioned(method, input)])),
  allocateCents: ({ cents, weights }) => Object.values(splitAmount(Number(cents), weightsOf(weights), 'largest-remainder', { step: 1 }).payouts).map(Number),
  carryForwardCents: carried,
  chairmanAssignment: chaired,
  balinskiYoungImpossibility: impossibility,
}

/** The answer in the shape of `expected`. */
export function answer({ rule, input }: { readonly rule?: string; readonly input: Input }): unknown {
  const compute = answers[rule ?? '']
  if (!compute) throw new Error(`nothing answers '${rule}'`)
  return compute(input)
}
