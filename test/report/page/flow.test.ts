import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../../src/core/issue.ts'
import { fundsOf, recipientsOf } from '../../../src/core/key.ts'
import { compareNumbers, sumNumbers } from '../../../src/core/number-text.ts'
import { fromText, sub, toText } from '../../../src/number/rational.ts'
import { settleData } from '../../../src/read/settle.ts'
import { exact, type Settlement } from '../../../src/read/settlement.ts'
import { flowOf } from '../../../src/report/page/flow.ts'
import { casesOf, keyOf } from '../../arbitraries/keys.ts'
import { law } from '../../seed.ts'
import { load } from '../agreements.ts'

law('the flow from sales ends at nothing, and gives every recipient exactly what it is paid', 120, casesOf(), ({ written, given }) => {
  const key = keyOf(written)
  const settlement = settled(() => settleData(key, given))
  if (!settlement || !key.pot) return
  const steps = flowOf(settlement)
  const paid = { ...exact(settlement, 'payouts'), ...movedInto(settlement) }
  for (const name of recipientsOf(key)) expect([name, sum(steps.filter(({ to }) => to === name).map(({ amount }) => amount))]).toEqual([name, paid[name]])
  expect(steps.at(-1)?.after).toBe('0')
  for (const [index, step] of steps.entries()) if (index > 0) expect(step.before).toBe(steps[index - 1]?.after)
  expect(steps.find(({ kind }) => kind === 'pot')?.after).toBe(exact(settlement, 'lines')['pot'])
})

const sum = (texts: readonly string[]): string =>
  toText(texts.reduce((all, text) => sub(all, fromText(`${compareNumbers(text, '0') < 0 ? text.slice(1) : text === '0' ? '0' : `-${text}`}`)), fromText('0')))

const movedInto = (settlement: Settlement): Record<string, string> =>
  Object.fromEntries(
    fundsOf(settlement['~trace'].key).map((name) => [
      name,
      toText(sub(fromText(exact(settlement, 'balances')[name] as string), fromText(settlement.opening[name] as string))),
    ]),
  )

function settled(work: () => Settlement): Settlement | undefined {
  try {
    return work()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return undefined
  }
}

test('the planter in a good month: from sales to each partner', () => {
  const [version] = load('planter/c-m1').versions
  const inputs = { units: 1000, price: 59, aluminium: '1.60', wood: 620, wageIndex: 100, aluminiumPaid: '1.60', woodPaid: 620 }
  const steps = flowOf(settleData(version?.key as never, inputs))
  expect(steps.map(({ kind, label, to = '', amount, after }) => [kind, label, to, amount, after].join(' '))).toEqual([
    'source sales  59000 59000',
    'source channel  -5900 53100',
    'pot pot  53100 53100',
    'claim actual S 20620 32480',
    'claim purchaseIncentive S 0 32480',
    'claim hardware S 3100 29380',
    'claim labour W 19500 9880',
    'claim recoup S 3000 6880',
    'rest S S 2924 3956',
    'rest W W 2924 1032',
    'rest buffer buffer 1032 0',
  ])
  expect(sumNumbers(steps.filter(({ to }) => to === 'S').map(({ amount }) => amount))).toBe('29644')
})
