import { SplitKeyError } from '../../core/issue.ts'
import { recipientsOf } from '../../core/key.ts'
import { inputOf, minus } from './formulas.ts'
import { defineProperty } from './property.ts'
import { replacing } from './substitute.ts'

/**
 * Two partners are treated alike: when their inputs change places, their payouts do, and everybody else is paid the same. Source:
 * anonymity, theory P13.
 */
export const symmetryProperty = defineProperty({
  name: 'symmetry',
  params: { of: { kind: 'party' }, and: { kind: 'party' }, swap: { kind: 'pairs' } },
  says: {
    en: '{of} and {and} are treated alike: when {swap} change places, so do their payouts',
    nl: '{of} en {and} worden gelijk behandeld: wisselen {swap} van plaats, dan ook hun uitbetalingen',
    fr: '{of} et {and} sont traités de même : si {swap} changent de place, leurs paiements aussi',
  },
  meaning: 'payout(of)(swapped) = payout(and), payout(and)(swapped) = payout(of), and payout(others)(swapped) = payout(others)',
  example: '- symmetry: { of: A, and: B, swap: { hoursA: hoursB } }',
  state: (setting, args) => {
    const [of, and] = [args.word('of'), args.word('and')]
    if (of === and) throw new SplitKeyError([{ code: 'schema', path: 'and', message: `name two partners: ${of} is alike itself` }])
    const named = args.pairs('swap').flat()
    const twice = named.find((name, index) => named.indexOf(name) < index)
    if (twice !== undefined)
      throw new SplitKeyError([{ code: 'duplicate-name', path: 'swap', name: twice, message: `'${twice}' can change places with one other` }])
    const pairs = args.pairs('swap').flatMap(([a, b]) => [[a, inputOf(setting, b)] as const, [b, inputOf(setting, a)] as const])
    const swapped = replacing(Object.fromEntries(pairs))
    const partner = (name: string): string => (name === of ? and : name === and ? of : name)
    // Both directions: where the two inputs have other ranges, neither says what the other does.
    const goals = recipientsOf(setting.key).map((name) => ({
      goal: { kind: 'zero', of: minus(swapped(setting.payout(name)), setting.payout(partner(name))) } as const,
      about: name,
    }))
    return { goals }
  },
})
