import { sub } from '../core/build.ts'
import type { Node } from '../core/node.ts'
import { defineRule } from '../core/rule.ts'

/**
 * Reserve fund: a part of what is divided goes to a joint fund until it holds an agreed amount; the rest is divided by `then`.
 * The fund is a balance of the key with `fund: true`.
 */
export const reserveFundRule = defineRule({
  name: 'reserveFund',
  kind: 'split',
  params: { fund: { kind: 'balance' }, rate: { kind: 'amount', unit: '1' }, until: { kind: 'amount', like: 'fund' }, then: { kind: 'split' } },
  says: {
    en: '{rate} goes to {fund} until it holds {until}; of the rest, {then}',
    nl: '{rate} gaat naar {fund} tot die {until} bevat; van de rest: {then}',
    fr: '{rate} va à {fund} jusqu’à ce qu’il contienne {until} ; du reste, {then}',
  },
  expand: (args) => {
    const fund = args.amount('fund')
    return {
      kind: 'inOrder',
      steps: [{ upTo: sub(args.amount('until'), fund), share: args.amount('rate'), then: { kind: 'to', to: nameOf(fund) } }],
      rest: args.split('then'),
    }
  },
})

/** The name of a balance, from the node that reads it. */
export const nameOf = (node: Node): string => (node as Node & { op: 'input' }).name
