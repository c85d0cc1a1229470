import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Agreement, advances, correct, settleSeries } from '../../src/agreement/index.ts'
import { toDecimal } from '../../src/number/decimal.ts'
import { fromText } from '../../src/number/rational.ts'
import type { Settlement } from '../../src/read/settlement.ts'
import { agreements, type Bookkeeping, type Books, type BrokenLaw, type Happened, holdsOverTime, type OverTimeOptions } from '../../src/testing/index.ts'
import { law } from '../seed.ts'
import { whole } from './workshop.ts'

interface Failure extends BrokenLaw {
  readonly message: string
  readonly seed: number
  readonly path: string
}

function failure(agreement: Agreement, options: OverTimeOptions): Failure {
  try {
    holdsOverTime(agreement, options)
  } catch (error) {
    const { message, cause } = error as Error & { readonly cause: Failure }
    if (cause === undefined) throw error
    return { ...cause, message }
  }
  throw new Error('nothing was found')
}

const usual = {
  seed: 4,
  // A leftover cent may go to the fund, or come from it.
  limits: { buffer: ['-0.01', '5000.01'] },
} as const

test('splitkey’s own books keep every law, through corrections, advances and new versions', () => {
  expect(() => holdsOverTime(whole, usual)).not.toThrow()
})

const most: number[] = []

law('the books of drawn agreements keep every law', 15, fc.tuple(agreements({ depth: 1 }), agreements({ depth: 1 })), ([drawn, other]) => {
  const versions = other.versions.map(({ key }) => key).filter(({ parties }) => `${parties}` === `${drawn.versions[0]?.key.parties}`)
  const invariants = { counted: ({ series }: Books) => most.push(series.length) > 0 }
  holdsOverTime(drawn, { seed: 1, numRuns: 4, actions: 8, versions, invariants })
})

test('and they are books of several months', () => {
  expect(most.filter((months) => months > 3).length).toBeGreaterThan(20)
})

/** The same settlement, in which a field says something else. */
const altered = (settlement: Settlement, field: 'payouts' | 'balances' | 'owed', value: unknown): Settlement =>
  Object.create(settlement, { [field]: { value, enumerable: true } }) as Settlement

const plain = (amount: string) => toDecimal(fromText(amount))

interface Planted {
  readonly law: RegExp
  readonly kinds: readonly string[]
  readonly using: Partial<Bookkeeping>
}

/** Mistakes as people make them, the law that finds each, and the fewest actions that show it. */
const planted: Readonly<Record<string, Planted>> = {
  'a cent is lost when the workshop gets more than 1,000': {
    law: /is the pot/,
    kinds: ['settle'],
    using: {
      settleSeries: (...args) =>
        settleSeries(...args).map((period) => {
          const { S, W } = period.settlement.payouts
          return W?.gt(1000) ? { ...period, settlement: altered(period.settlement, 'payouts', { S, W: W.minus('0.01') }) } : period
        }),
    },
  },
  'balances start again every month': {
    law: /begins with what the one before it left/,
    kinds: ['settle', 'settle'],
    using: { settleSeries: (agreement, periods, start) => settleSeries(agreement, periods, start && { balances: {}, owed: start.owed }) },
  },
  'cents owed are forgotten': {
    law: /from the start/,
    kinds: ['settle', 'settle'],
    using: { settleSeries: (agreement, periods, start) => settleSeries(agreement, periods, start && { balances: start.balances, owed: {} }) },
  },
  'a cent too much is said to be owed': {
    law: /cents still owed/,
    kinds: ['settle'],
    using: {
      settleSeries: (...args) => settleSeries(...args).map((period) => ({ ...period, settlement: altered(period.settlement, 'owed', { S: '1', W: '-1' }) })),
    },
  },
  'the newest version is used for every month': {
    law: /from the start/,
    kinds: ['settle'],
    using: {
      settleSeries: (agreement, periods, start) =>
        settleSeries({ ...agreement, versions: agreement.versions.slice(-1).map(({ key }) => ({ key })) }, periods, start),
    },
  },
  'a correction stops at its own month': {
    law: /begins with|from the start|payments together/,
    kinds: ['settle', 'settle', 'correct'],
    using: {
      correct: (agreement, series, change) => {
        const right = correct(agreement, series, change)
        return { ...right, series: series.map((old, at) => (old.period === change.period ? (right.series[at] ?? old) : old)) }
      },
    },
  },
  'a correction is paid twice': {
    law: /payments together/,
    kinds: ['settle', 'correct'],
    using: {
      correct: (...args) => {
        const right = correct(...args)
        return { ...right, payable: Object.fromEntries(Object.entries(right.payable).map(([name, amount]) => [name, amount.times(2)])) }
      },
    },
  },
  'a correction overwrites what was settled': {
    law: /never overwritten/,
    kinds: ['settle', 'correct'],
    using: {
      correct: (agreement, series, change) => {
        const right = correct(agreement, series, change)
        Object.assign(series, right.series)
        return right
      },
    },
  },
  'an advance is ten euros short': {
    law: /the advance of W/,
    kinds: ['settle'],
    using: { advances: (...args) => Object.fromEntries(Object.entries(advances(...args)).map(([name, amount]) => [name, amount.minus(plain('10'))])) },
  },
}

test.each(Object.entries(planted))('%s: it is found, shrunk, and found again', (_name, { law: says, kinds, using }) => {
  const found = failure(whole, { ...usual, using })
  expect(found.law).toMatch(says)
  expect(found.actions.map(({ action }: Happened) => action.kind).sort()).toEqual([...kinds].sort())
  expect(found.message).toContain(`again: { seed: 4, path: '${found.path}' }`)
  const again = failure(whole, { ...usual, using, seed: found.seed, path: found.path })
  expect(again.message).toBe(found.message)
})

test('a failure says the law, the actions by month, and explains the settlement in which it breaks', () => {
  const { message } = failure(whole, { ...usual, using: planted['balances start again every month']?.using ?? {} })
  expect(message).toMatch(/^BROKEN: every period begins with what the one before it left\n {2}in 2019-02 balance 'buffer' begins with 0, not with [\d.]+\n/)
  expect(message).toMatch(/after\n {2}settle 2019-01: sold [\d.]+, price [\d.]+, hours [\d.]+\n {2}settle 2019-02: /)
  expect(message).toContain('S in 2019-02:\n')
})

test('limits and one’s own invariants are laws too', () => {
  expect(failure(whole, { ...usual, limits: { buffer: [0, 4000] } }).why).toMatch(/balance 'buffer' ends at [\d.]+, outside 0 to 4000/)
  const never = failure(whole, { ...usual, invariants: { 'S never pays back': ({ paid }) => !paid['S']?.startsWith('-') } })
  expect(never.law).toBe('S never pays back')
  const thrown = failure(whole, {
    ...usual,
    invariants: {
      'no more than two months': ({ series }) => {
        if (series.length > 2) throw new Error(`there are ${series.length}`)
        return true
      },
    },
  })
  expect(thrown.why).toBe('there are 3')
  expect(thrown.actions.length).toBe(3)
})

test('what splitkey refuses must be refused, and what it settles must be settled', () => {
  const refuses = failure(whole, {
    ...usual,
    using: { settleSeries: (agreement, periods, start) => settleSeries(agreement, periods, start && { ...start, owed: { nobody: '1' } }) },
  })
  expect(refuses.law).toBe('what can be settled is settled')
  expect(refuses.why).toContain('nobody')
})

test('a mistake in the functions under test that is no refusal is thrown as it is', () => {
  const broken = () => {
    throw new TypeError('not mine')
  }
  expect(() => holdsOverTime(whole, { ...usual, using: { settleSeries: broken } })).toThrow('not mine')
})
