/** `prove`: a claim over a box is proved with a checked certificate, refuted at a point, or honestly left open. */

import { isSplitKeyError } from '../../core/issue.ts'
import { type Rational, toText } from '../../number/rational.ts'
import type { Certificate, GoalAt, Proof } from '../certificate.ts'
import { check } from '../check/index.ts'
import type { Claim } from '../goal.ts'
import type { Refuted, Undecided, Verdict } from '../verdict.ts'
import { targetOf } from './attack.ts'
import type { Aim } from './begin.ts'
import type { Counterexample } from './confirm.ts'
import { checkClaim } from './domain.ts'
import { isPairGoal } from './miss.ts'
import { argsOf, movedBy } from './program.ts'
import { proveGoal } from './prove-goal.ts'
import { refute, watch } from './refute.ts'
import { type Domain, domainOf } from './region.ts'
import { formulaAt, pointOf } from './said.ts'
import { isIn, samplePoints } from './sample-points.ts'
import { freshOf, type Setup, setupOf } from './setup.ts'
import { tooLarge } from './space.ts'
import type { Budget, Progress } from './task.ts'
import { undecided } from './undecided.ts'
import { undefinedIn } from './undefined-in.ts'

/** What a proof may cost, and who is told. */
export interface ProveOptions {
  /** Cells and sub-boxes, over all goals: the same claim always ends the same way. Default 6,000: about a second. */
  readonly cells?: number
  /** Milliseconds; a verdict may then depend on the machine. Default: no limit. */
  readonly timeMs?: number
  /** Called from time to time. */
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Decides whether every goal of a claim holds everywhere on its domain.
 * @throws SplitKeyError when the claim is ill-written or its domain is empty.
 */
export function prove(claim: Claim, options: ProveOptions = {}): Verdict {
  const steps = proveInSteps(claim, options)
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value
    options.onProgress?.(next.value)
  }
}

/** The same, a step at a time: whoever runs it can show progress, or stop. */
export function* proveInSteps(claim: Claim, options: ProveOptions = {}): Generator<Progress, Verdict> {
  checkClaim(claim)
  const setup = setupOf(claim)
  const now = (): number => Date.now()
  const budget: Budget = {
    cells: options.cells ?? 6_000,
    until: options.timeMs === undefined ? Number.POSITIVE_INFINITY : now() + options.timeMs,
    now,
    spent: 0,
  }
  try {
    return yield* decide(setup, domainOf(setup), budget)
  } catch (error) {
    // The checker has limits of its own: what it will not read is not proved.
    if ((error instanceof RangeError && error.message === tooLarge) || isSplitKeyError(error, 'too-large')) return undecided(setup, 'size', [])
    throw error
  }
}

/** Points in which cells are looked for: one that is found there need not be shown to be empty. */
const manySamples = 300

function* decide(setup: Setup, domain: Domain, budget: Budget): Generator<Progress, Verdict> {
  const { goals } = setup.program
  const targets = goals.map((_, index) => targetOf(setup, index, domain.region))
  const suspicions = targets.map((target, index) => refute(setup, index, target))
  const missed = suspicions.findIndex(({ found }) => found !== undefined)
  if (missed >= 0) return refuted(setup, missed, suspicions[missed]?.found as Counterexample)
  const zero = undefinedIn(setup, domain)
  if (zero !== undefined) return zero
  if (domain.inside === undefined) return undecided(setup, 'domain', [])
  const proofs: Proof[] = []
  const samples = samplePoints(domain.region, manySamples).filter((point) => isIn(domain.region, point))
  for (const [index, goal] of goals.entries()) {
    const open = cannotBegin(setup, index, goal)
    if (open !== undefined) return open
    const target = targets[index] as (typeof targets)[number]
    const { memory, missedAt } = watch(setup, index, target)
    const aim: Aim = { samples, goal, goalIndex: index, tolerance: setup.tolerance, budget, leafBoxes: Math.max(200, Math.floor(budget.cells / 2)), missedAt }
    const { proof, reason, remaining } = yield* proveGoal(setup, aim, suspicions[index]?.worst ?? [])
    if (memory.found !== undefined) return refuted(setup, index, memory.found)
    if (proof === undefined) return undecided(setup, reason ?? 'width', remaining ?? [])
    proofs.push(proof)
  }
  return checked(setup, domain, proofs, budget)
}

/** Goals that no proof can be begun for. */
function cannotBegin(setup: Setup, index: number, goal: GoalAt): Undecided | undefined {
  if (setup.roundings[index] === undefined) return undecided(setup, 'divisor', [])
  if (!isPairGoal(goal)) return undefined
  const moved = movedBy(setup.program.code, goal.along)
  return freshOf(setup, goal.of).some((at) => moved.has(at)) ? undecided(setup, 'rounding-at-threshold', []) : undefined
}

/** A proof counts when the independent checker accepts it. */
function checked(setup: Setup, domain: Domain, proofs: readonly Proof[], budget: Budget): Verdict {
  const { program, claim } = setup
  const certificate: Certificate = {
    format: 'splitkey certificate 2',
    program: program.code,
    box: Object.fromEntries(setup.inputs.map((name) => [name, claim.box[name] as readonly [string, string]])),
    given: program.given,
    ...(program.given.length === 0 ? {} : { inside: pointOf(setup, domain.inside as readonly Rational[]) }),
    tolerance: claim.tolerance,
    goals: program.goals,
    roundings: setup.roundings.map((bound) => toText(bound as Rational)),
    proofs,
  }
  const issues = check(certificate)
  if (issues.length > 0) throw new Error(`the checker refuses a certificate: ${issues[0]?.path} ${issues[0]?.message}`)
  return { verdict: 'proved', certificate, cells: budget.spent }
}

function refuted(setup: Setup, index: number, { spot, miss, onGrid }: Counterexample): Refuted | Undecided {
  const goal = setup.program.goals[index] as GoalAt
  if (!onGrid && setup.claim.decimals !== undefined) return undecided(setup, 'between-grid-points', [])
  const value = toText(miss.value)
  const base = { verdict: 'refuted', goal: index, at: pointOf(setup, spot.at), value, by: toText(miss.by), onGrid } as const
  if (!isPairGoal(goal) || spot.to === undefined) return base
  const along = setup.free.indexOf(goal.along)
  const to = pointOf(
    setup,
    spot.at.map((x, i) => (i === along ? (spot.to as Rational) : x)),
  )
  const step = miss.crossed[0]
  const jump = step === undefined ? {} : { jump: formulaAt(setup, argsOf(setup.program.code[step] as never)[0] as number) }
  return { ...base, to, valueTo: toText(miss.valueTo as Rational), ...jump }
}
