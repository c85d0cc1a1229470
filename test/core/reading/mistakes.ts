/** Every mistake a specification can have: one change to a key that is right. */
import type { Fields } from '../../../src/core/reading/context.ts'

/** A key that is right. */
export const right: Fields = {
  name: 'garden',
  parties: ['startup', 'workshop'],
  inputs: { price: 'EUR/pc', sold: 'pc', hours: 'h', cost: 'EUR' },
  pot: 'price * sold',
  surplus: { shares: { startup: '1', workshop: '1' } },
  round: { to: '0.01 EUR', leftover: 'largest-remainder' },
}

const surplus = (split: unknown): Fields => ({ ...right, surplus: split })
const shares = { startup: '1', workshop: '1' }
const caps = { startup: '5 EUR', workshop: '5 EUR' }
const fund = { buffer: { start: '0 EUR', fund: 'true' } }

export const mistakes: Readonly<Record<string, Fields>> = {
  // the key as a whole
  'no name': { ...right, name: ' ' },
  'nothing at all': { name: 'x' },
  'nothing but a pot': { name: 'x', pot: '5 EUR' },
  'no partner': { ...right, parties: [], surplus: { to: 'startup' } },
  'partners as a mapping': { ...right, parties: { startup: 1 } },
  'the same partner twice': { ...right, parties: ['startup', 'workshop', 'startup'] },
  'a name every object has': { ...right, parties: ['startup', 'constructor'], surplus: { to: 'startup' } },
  'a name like a number': { ...right, parties: ['startup', '7'], surplus: { to: 'startup' } },
  'an unknown field': { ...right, surpluss: {} },
  'a wrong unit of an input': { ...right, inputs: { price: 'EUR per pc', sold: 'pc' } },
  'inputs as a list': { ...right, inputs: ['price'] },
  'a range the wrong way round': { ...right, inputs: { ...(right['inputs'] as object), rate: { unit: '1', range: ['3', '1'] } } },
  'one name for two things': { ...right, lines: { cost: '5 EUR' } },
  'a line called pot': { ...right, lines: { pot: '5 EUR' } },
  'a fund called as a partner': { ...right, balances: { startup: { start: '0 EUR', fund: 'true' } } },
  // formulas
  'a misspelled input': { ...right, pot: 'prise * sold' },
  'a pot that is a rate': { ...right, pot: 'price' },
  'a decimal comma': { ...right, pot: 'price * 1,20 pc' },
  'units that do not fit': { ...right, pot: 'price * hours' },
  'a sum of two units': { ...right, pot: 'price * sold + hours' },
  'an unknown rule': { ...right, pot: 'deadBnd(cost, around=1 EUR, band=1, pass=1)' },
  'a rule without an argument': { ...right, pot: 'cap(cost)' },
  'a rule with an argument of the wrong unit': { ...right, pot: 'cap(cost, at=5 h)' },
  'several mistakes in one formula': { ...right, pot: 'prise * solt + hourz' },
  'lines that need each other': { ...right, lines: { a: 'b + 1 EUR', b: 'c', c: 'a' } },
  'lines as a list': { ...right, lines: ['a'] },
  // claims
  'claims as a mapping': { ...right, claims: { pay: {} } },
  'a claim that is no rule': { ...right, claims: [{ give: { to: 'startup', amount: 'cost' } }] },
  'a claim of nobody': { ...right, claims: [{ pay: { to: 'worksop', amount: 'cost' } }] },
  'a claim in hours': { ...right, claims: [{ pay: { to: 'workshop', amount: 'hours' } }] },
  'a claim without an amount': { ...right, claims: [{ pay: { to: 'workshop' } }] },
  'a claim with too much': { ...right, claims: [{ pay: { to: 'workshop', amount: 'cost', rate: '5%' } }] },
  // splits
  'no split': surplus({}),
  'two splits in one': surplus({ shares, to: 'startup' }),
  'a misspelled split': surplus({ share: shares }),
  'a share of nobody': surplus({ shares: { startup: '1', worksop: '1' } }),
  'shares that are all zero': surplus({ shares: { startup: '0', workshop: '0%' } }),
  'a share below zero': surplus({ shares: { startup: '-1', workshop: '2' } }),
  'percentages that do not add up': surplus({ shares: { startup: '50%', workshop: '40%' } }),
  'percentages beside plain numbers': surplus({ shares: { startup: '50%', workshop: '50' } }),
  'a measured share that is always below zero': surplus({ sharesBy: { startup: '-1 h', workshop: 'hours' }, whenZero: { to: 'startup' } }),
  'measured shares without a fallback': surplus({ sharesBy: { startup: 'hours', workshop: 'hours' } }),
  'measured shares in two units': surplus({ sharesBy: { startup: 'hours', workshop: 'cost' }, whenZero: { to: 'startup' } }),
  'tiers that do not rise': surplus({ tiers: [{ upTo: '10 EUR', shares }, { upTo: '10.00 EUR', shares }, { shares }] }),
  'a last tier with an end': surplus({ tiers: [{ upTo: '10 EUR', shares }] }),
  'a middle tier without an end': surplus({ tiers: [{ shares }, { shares }] }),
  'an empty list of tiers': surplus({ tiers: [] }),
  'a step that takes everything': surplus({ inOrder: [{ to: 'startup' }, { to: 'workshop' }] }),
  'limits for all and nobody left': surplus({ capped: { shares, caps, excess: 'refill' } }),
  'limits without saying where the excess goes': surplus({ capped: { shares, caps } }),
  'a limit for nobody': surplus({ capped: { shares, caps: { worksop: '5 EUR' }, excess: 'refill' } }),
  'a split by sign without a deficit': surplus({ bySign: { surplus: { shares } } }),
  'a fund that is not declared': surplus({ reserveFund: { fund: 'buffer', rate: '10%', until: '5 EUR', then: { shares } } }),
  'a payment to an unknown recipient': { ...surplus({ to: 'bufer' }), balances: fund },
  // rounding, balances, costs
  'no leftover policy': { ...right, round: { to: '0.01 EUR' } },
  'a misspelled leftover policy': { ...right, round: { to: '0.01 EUR', leftover: 'largest-remaindr' } },
  'leftover cents to nobody': { ...right, round: { to: '0.01 EUR', leftover: { to: 'worksop' } } },
  'a step of zero': { ...right, round: { to: '0 EUR', leftover: 'carry' } },
  'a step in hours': { ...right, round: { to: '1 h', leftover: 'carry' } },
  'an unknown rounding of lines': { ...right, round: { to: '0.01 EUR', leftover: 'carry', lines: 'half-up' } },
  'a balance that says nothing': { ...right, balances: { saved: { start: '0 EUR' } } },
  'a balance that is a fund and a formula': { ...right, balances: { saved: { start: '0 EUR', next: 'saved', fund: 'true' } } },
  'costs of nobody': { ...right, costs: { worksop: 'cost' } },
  'costs in hours': { ...right, costs: { workshop: 'hours' } },
}
