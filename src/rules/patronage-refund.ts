import { defineRule } from '../core/rule.ts'

/**
 * Patronage refund of a cooperative: what is returned to members is divided in proportion to their use: purchases, deliveries, hours.
 * Any unit, none below zero. Reserves and social funds come first: put this in the `then` of `reserveFund`, or the last step of `inOrder`.
 *
 * Source: Rochdale principles 1844; ICA, third principle.
 *
 * @example // surplus: { patronageRefund: { use: { A: hoursA, B: hoursB }, whenZero: { to: A } } }
 */
export const patronageRefundRule = defineRule({
  name: 'patronageRefund',
  kind: 'split',
  params: { use: { kind: 'measures' }, whenZero: { kind: 'split' } },
  says: {
    en: 'returned in proportion to use, {use}; without any use, {whenZero}',
    nl: 'teruggegeven naar verhouding van het gebruik, {use}; zonder gebruik: {whenZero}',
    fr: 'ristourné en proportion de l’usage, {use} ; sans usage, {whenZero}',
  },
  expand: (args) => ({ kind: 'sharesBy', by: args.measures('use'), whenZero: args.split('whenZero') }),
})
