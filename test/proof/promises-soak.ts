/**
 * Promises about drawn keys: `npx tsx test/proof/promises-soak.ts --count 200 --seed 1` decides the promises of so many agreements and contradicts
 * whatever is called proved, at points that hit ends of ranges, whole numbers, constants and both sides of kinks, with what `settleData` computes:
 * what a promise says is computed here from payouts and costs, not from the claim. Says every contradiction, and every crash.
 */
import { pathToFileURL } from 'node:url'
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { compareNumbers } from '../../src/core/number-text.ts'
import { type PromiseData, promiseLabel, standalone } from '../../src/core/promise.ts'
import { add, compare, fromText, mul, type Rational, sub, toText, zero } from '../../src/number/rational.ts'
import { answerPromise } from '../../src/proof/answer-promise.ts'
import { check } from '../../src/proof/check/index.ts'
import { decide } from '../../src/proof/decide.ts'
import type { Claim } from '../../src/proof/goal.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { loadDocument } from '../../src/yaml.ts'
import { pick, type Random, seeded } from './forge.ts'
import { soakAgreement } from './soak-key.ts'
import { missed, number, type Point, paidAt } from './soak-missed.ts'

/** A number in a range: its ends, zero, whole numbers, steps of a hundredth beside them. */
function numberIn(random: Random, [low, high]: readonly [string, string]): string {
  const [lo, hi] = [Number(low), Number(high)]
  const way = random()
  if (way < 0.2) return low
  if (way < 0.4) return high
  const anywhere = lo + random() * (hi - lo)
  const value = way < 0.6 ? Math.round(anywhere) : way < 0.7 ? 0 : way < 0.8 ? pick(random, [5, 20, 30, 25, 10, 1, 15, 0.01, 4.99, 29.99]) : anywhere
  return value < lo ? low : value > hi ? high : String(Math.round(value * 100) / 100)
}

/** The second point that a property compares with, and for two periods both together. */
function beside(
  random: Random,
  promise: PromiseData,
  key: KeyData,
  at: Point,
  range: (name: string) => readonly [string, string],
): readonly (Point | undefined)[] {
  const by = String(promise.with['in'])
  if (promise.property === 'swing') {
    const part = pick(
      random,
      [1, -1, 0.5, -0.25].map((k) => mul(number(String(promise.with['by'])), fromText(String(k)))),
    )
    return [{ ...at, [by]: toText(mul(fromText(at[by] as string), add(fromText('1'), part))) }, undefined]
  }
  if (promise.property === 'symmetry') return [{ ...at, h1: at['h2'] as string, h2: at['h1'] as string }, undefined]
  if (promise.property === 'additivity') {
    const flows = ['rev', 'cost', 'q', 'h1', 'h2']
    const other = Object.fromEntries(flows.map((name) => [name, numberIn(random, range(name))]))
    const together = Object.fromEntries(flows.map((name) => [name, toText(add(fromText(at[name] as string), fromText(other[name] as string)))]))
    const first = paidAt(key, at)
    const held = first ? toText(add(fromText(at['buffer'] as string), first.due('buffer'))) : (at['buffer'] as string)
    return [
      { ...at, ...other, buffer: held },
      { ...at, ...together },
    ]
  }
  if (by === 'undefined') return [undefined, undefined]
  const near = add(fromText(at[by] as string), { n: 1n, d: 100n })
  const [low, high] = range(by)
  const value = random() < 0.3 && compareNumbers(toText(near), high) <= 0 ? toText(near) : numberIn(random, [low, high])
  return [{ ...at, [by]: value }, undefined]
}

const assumed: Readonly<Record<string, (of: (name: string) => Rational) => boolean>> = {
  'h1 + h2 >= 1 h': (of) => compare(add(of('h1'), of('h2')), fromText('1')) >= 0,
  'rev >= cost': (of) => compare(of('rev'), of('cost')) >= 0,
  'rev - 5 EUR/pc * q <= 60 EUR': (of) => compare(sub(of('rev'), mul(fromText('5'), of('q'))), fromText('60')) <= 0,
}

/** A point at which what was proved is missed by more than its tolerance and what roundings can do. */
function contradiction(random: Random, key: KeyData, promise: PromiseData, claim: Claim, slack: Rational, points: number): string | undefined {
  const range = (name: string): readonly [string, string] => promise.over?.[name] as readonly [string, string]
  const isChange = claim.goals.every((goal) => 'along' in goal)
  const allowed = add(fromText(promise.tolerance ?? '0'), isChange ? add(slack, slack) : slack)
  const inside = (point: Point): boolean => (promise.assume ?? []).every((text) => assumed[text]?.((name) => fromText(point[name] as string)))
  for (let count = 0; count < points; count++) {
    const at = Object.fromEntries(Object.keys(promise.over ?? {}).map((name) => [name, numberIn(random, range(name))]))
    const [to, both] = beside(random, promise, key, at, range)
    if (!inside(at) || (to && promise.property !== 'swing' && promise.property !== 'symmetry' && !inside(to))) continue
    const [first, second, sum] = [paidAt(key, at), to && paidAt(key, to), both && paidAt(key, both)]
    if (!first || (to && !second) || (both && !sum)) continue
    const by = missed(promise, first, second, sum)
    if (compare(by, allowed) > 0)
      return `${promiseLabel(promise)} missed by ${toText(by)} (allowed ${toText(allowed)}) at ${JSON.stringify(at)} ${to ? JSON.stringify(to) : ''}`
  }
  return undefined
}

/** What was decided, and what is wrong. */
export interface Soak {
  readonly verdicts: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

/** Decides the promises of `count` agreements, and attacks what is proved at `points` points each. */
export function soak(count: number, seed: number, points: number): Soak {
  const random = seeded(seed)
  const verdicts: Record<string, number> = {}
  const wrong: string[] = []
  for (let index = 0; index < count; index++) {
    const text = soakAgreement(random)
    const whole = (() => {
      try {
        return loadAgreement(loadDocument(text))
      } catch (error) {
        if (!isSplitKeyError(error)) throw error
        verdicts['refused'] = (verdicts['refused'] ?? 0) + 1
        return undefined
      }
    })()
    if (!whole?.promises) continue
    const key = whole.versions[0]?.key as KeyData
    for (const one of whole.promises.hold) {
      const promise = standalone(whole.promises, one)
      try {
        const { answer, claim } = answerPromise(key, promise, (asked) => decide(asked, { cells: 3000, timeMs: 3000 }))
        const word = `${promise.property} ${answer.verdict}`
        verdicts[word] = (verdicts[word] ?? 0) + 1
        if (answer.verdict !== 'proved' && answer.verdict !== 'balanced') continue
        if (answer.verdict === 'proved' && check(answer.certificate).length > 0) wrong.push(`refused by the checker: ${promiseLabel(promise)}\n${text}`)
        const slack = answer.verdict === 'proved' ? answer.certificate.roundings.map(fromText).reduce((a, b) => (compare(a, b) < 0 ? b : a)) : zero
        const found = contradiction(random, key, promise, claim, slack, points)
        if (found !== undefined) wrong.push(`${found}\n${text}`)
      } catch (error) {
        wrong.push(`crash: ${promiseLabel(promise)}: ${(error as Error).stack}\n${text}`)
      }
    }
  }
  return { verdicts, wrong }
}

function main(args: readonly string[]): void {
  const value = (name: string, otherwise: number): number => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise)
  const { verdicts, wrong } = soak(value('--count', 200), value('--seed', 1), value('--points', 1500))
  const of = (word: string): number => Object.entries(verdicts).reduce((sum, [name, count]) => sum + (name.endsWith(` ${word}`) ? count : 0), 0)
  console.log(JSON.stringify(verdicts))
  console.log(
    `${of('proved') + of('balanced')} promises proved, ${of('refuted')} refuted, ${of('undecided')} undecided, ${of('undefined')} undefined; ${wrong.length} contradicted`,
  )
  for (const each of wrong.slice(0, 5)) console.log(`\nWRONG: ${each}`)
  process.exitCode = wrong.length > 0 ? 1 : 0
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2))
