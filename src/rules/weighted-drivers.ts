import { lit } from '../core/build.ts'
import { ratio, sumNumbers } from '../core/number-text.ts'
import { defineRule } from '../core/rule.ts'

/**
 * Weighted drivers: several measures decide together, each normalised to its own total: `φᵢ = R Σₖ wₖ xᵢₖ / Σⱼ xⱼₖ`, with weights that add up
 * to 1. Measures may have different units: hours, square metres, kilometres. A driver that measures zero for all is divided by `whenZero`.
 *
 * Source: multi-driver allocation keys of shared services; OECD Transfer Pricing Guidelines 2022, chapter VIII.
 *
 * @example // surplus: { weightedDrivers: { drivers: [{ weight: 60%, by: { A: hoursA, B: hoursB } }, { weight: 40%, by: { A: kmA, B: kmB } }], whenZero: { shares: { A: 1, B: 1 } } } }
 */
export const weightedDriversRule = defineRule({
  name: 'weightedDrivers',
  kind: 'split',
  params: { drivers: { kind: 'drivers' }, whenZero: { kind: 'split' } },
  says: {
    en: 'in proportion to {drivers}, each for its weight; a driver that is zero for all, {whenZero}',
    nl: 'naar verhouding van {drivers}, elk naar zijn gewicht; een maatstaf die voor allen nul is: {whenZero}',
    fr: 'en proportion de {drivers}, chacun selon son poids ; un critère nul pour tous, {whenZero}',
  },
  expand: (args) => {
    const drivers = args.drivers('drivers')
    // There is one at least: their weights add up to 1.
    const parts = drivers.map(({ weight, by }, index) => ({
      // Of what is left: the weight, over its own and those that follow.
      share: lit(ratio(weight, sumNumbers(drivers.slice(index).map((driver) => driver.weight))) as string),
      then: { kind: 'sharesBy' as const, by, whenZero: args.split('whenZero') },
    }))
    return { kind: 'inOrder', steps: parts.slice(0, -1), rest: (parts.at(-1) as (typeof parts)[number]).then }
  },
})
