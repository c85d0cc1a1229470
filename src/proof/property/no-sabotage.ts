import { SplitKeyError } from '../../core/issue.ts'
import { betterSign } from './formulas.ts'
import { defineProperty, type Stated } from './property.ts'
import type { Setting } from './setting.ts'

/**
 * Nobody gains by doing worse: what a partner keeps never falls when an input that it controls (`controlledBy`) moves in the direction that
 * is good for the partnership (`better`). If it holds for each input, it holds for all of them together. Costs that
 * the key does not state count as nothing. Source: theory, P4.
 */
export const noSabotageProperty = defineProperty({
  name: 'noSabotage',
  params: { of: { kind: 'party', optional: true }, in: { kind: 'input', optional: true } },
  says: {
    en: 'own improvement never hurts[ {of}][, in {in}]: nobody gains by doing worse',
    nl: 'zelf beter doen schaadt[ {of}] nooit[, bij {in}]: niemand wint door het slechter te doen',
    fr: 'faire mieux ne nuit jamais[ à {of}][, pour {in}] : personne ne gagne à faire moins bien',
  },
  meaning: 'payout(i) − cost(i) never falls along each input that i controls, in its direction `better`',
  example: '- noSabotage: { of: S, in: aluminiumPaid }',
  state: (setting, args) => {
    const goals = controlled(setting, args.maybeWord('of'), args.maybeWord('in'))
    if (goals.length > 0) return { goals }
    throw new SplitKeyError([{ code: 'missing-part', path: '', message: 'no input says who controls it and what is better: write controlledBy and better' }])
  },
})

/** A goal per controlled input. */
function controlled(setting: Setting, of: string | undefined, only: string | undefined): readonly Stated[] {
  return Object.entries(setting.inputs).flatMap(([name, { controlledBy }]): readonly Stated[] => {
    const sign = betterSign(setting, name)
    if (sign === undefined || controlledBy === undefined || !setting.key.parties.includes(controlledBy)) return []
    if ((of !== undefined && of !== controlledBy) || (only !== undefined && only !== name)) return []
    return [{ goal: { kind: 'monotone', of: setting.net(controlledBy), along: name, sign }, about: `${controlledBy}, ${name}` }]
  })
}
