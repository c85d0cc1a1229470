import { positive } from '../../core/build.ts'
import { minus, weighed } from './formulas.ts'
import { defineProperty } from './property.ts'

/**
 * No partner is left out: of what there is to divide every partner (or the one named) is paid at least a part, and where there is nothing to
 * divide, or a loss, nobody pays. Source: practice; a partner with a zero driver receives nothing otherwise.
 */
export const noneExcludedProperty = defineProperty({
  name: 'noneExcluded',
  params: { least: { kind: 'constant', alone: true }, of: { kind: 'party', optional: true } },
  says: {
    en: 'no partner is left out: [{of}, ]whatever there is to divide, at least {least} of it each',
    nl: 'geen partner valt uit de boot: [{of}, ]minstens {least} elk van al wat te verdelen is',
    fr: 'aucun partenaire n’est exclu : [{of}, ]au moins {least} chacun de ce qui est à partager',
  },
  meaning: 'payout(i) ≥ least · max(pot, 0), for every partner i',
  example: '- noneExcluded: 5%',
  state: (setting, args) => {
    const part = weighed(setting, args.constant('least').value, positive(setting.pot()))
    const of = args.maybeWord('of')
    const goals = (of === undefined ? setting.key.parties : [of]).map((name) => ({
      goal: { kind: 'nonnegative', of: minus(setting.payout(name), part) } as const,
      about: name,
    }))
    return { goals }
  },
})
