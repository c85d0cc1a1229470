/** Small keys with promises, drawn as text: every kind of split, thresholds, funds, roundings, ranges that are points, negative ranges. */
import { pick, type Random } from './forge.ts'

const amounts = [
  'rev',
  'q * p',
  '20 EUR',
  'cost',
  'positive(rev - 30 EUR)',
  '"min(cost, 25 EUR)"',
  '10 EUR * idx',
  'step(q - 5 pc) * 20 EUR',
  'rev / 3',
  'h1 * 3 EUR/h',
  '"cap(cost, at=rev)"',
  '"round(cost * idx, 0.5 EUR)"',
]
const weights = ['h1', 'h2', 'h1 + 1 h', '2 h', 'h1 + h2', '0 h']

const ranges: Readonly<Record<string, readonly string[]>> = {
  rev: ['[0, 100]', '[-50, 100]', '[10, 60]', '[40, 40]', '[-20, 0]'],
  cost: ['[0, 40]', '[-10, 30]', '[20, 20]'],
  q: ['[0, 10]', '[1, 10]', '[5, 5]', '[-3, 8]'],
  p: ['[1, 6]', '[2.50, 2.50]', '[0, 4]'],
  h1: ['[0, 10]', '[1, 8]', '[0, 0]', '[-2, 6]'],
  h2: ['[0, 10]', '[0, 4]', '[3, 3]'],
  idx: ['[0.5, 2]', '[1, 1]', '[0, 3]'],
  buffer: ['[0, 50]', '[10, 10]', '[0, 0]'],
}

const shares = (random: Random): string => `{ A: ${pick(random, ['40', '1/3', '0', '60'])}, B: ${pick(random, ['60', '1', '25'])} }`

function split(random: Random, depth: number): string {
  const inner = (): string => split(random, depth - 1)
  const way =
    depth === 0 ? pick(random, ['shares', 'to']) : pick(random, ['shares', 'sharesBy', 'sharesBy', 'tiers', 'capped', 'claims', 'reserve', 'draw', 'bySign'])
  switch (way) {
    case 'to':
      return `{ to: ${pick(random, ['A', 'B'])} }`
    case 'sharesBy':
      return `{ sharesBy: { A: ${pick(random, weights)}, B: ${pick(random, weights)} }, whenZero: ${inner()} }`
    case 'tiers':
      return `{ tiers: [{ upTo: ${pick(random, ['20 EUR', 'cost', '10 EUR * idx'])}, shares: ${shares(random)} }, ${inner()}] }`
    case 'capped':
      return `{ capped: { shares: ${shares(random)}, caps: { A: ${pick(random, amounts)} }, excess: ${inner()} } }`
    case 'claims':
      return `{ claims: { rule: ${pick(random, ['proportional', 'constrainedEqualAwards', 'constrainedEqualLosses', 'talmud'])}, by: { A: positive(cost), B: 15 EUR }, beyond: ${inner()} } }`
    case 'reserve':
      return `{ reserveFund: { fund: buffer, rate: 20%, until: 30 EUR, then: ${inner()} } }`
    case 'draw':
      return `{ drawOnFund: { fund: buffer, then: ${inner()} } }`
    case 'bySign':
      return `{ bySign: { surplus: ${inner()}, deficit: ${inner()} } }`
    default:
      return `{ shares: ${shares(random)} }`
  }
}

/** Which input a promise moves, and its unit of money by that input. */
const moved = ['rev', 'q', 'h1', 'cost', 'idx', 'buffer'] as const

/** One promise; `level` is an amount that decides how hard it is. */
function promise(random: Random): string {
  const of = pick(random, ['A', 'B'])
  const [by, level] = [pick(random, moved), pick(random, ['0', '-10', '-40', '5', '30', '80', '200'])]
  const money = `${level} EUR`
  const size = pick(random, ['0', '0.4', '1', '3', '20'])
  return pick(random, [
    'balance',
    `floor: { of: ${of}, at: ${money} }`,
    `floor: { of: ${of}, at: 10% * rev - 20 EUR }`,
    `cap: { of: ${of}, at: ${money} }`,
    `cap: { of: ${of}, at: positive(rev) + 40 EUR }`,
    `shortfall: { of: ${of}, below: cost, atMost: 40 EUR }`,
    `participation: { of: A, reservation: ${money} }`,
    `noneExcluded: { least: ${pick(random, ['0', '5%', '30%'])}, of: ${of} }`,
    `holds: payout(A) + payout(buffer) >= payout(B) ${pick(random, ['- 50 EUR', '- 10 EUR', '+ 0 EUR'])}`,
    `holds: net(A) <= joint() + ${pick(random, ['0', '60'])} EUR`,
    `monotone: { of: ${of}, in: ${by}, direction: ${pick(random, ['up', 'up', 'down'])} }`,
    `slope: { of: ${of}, in: ${by}, atMost: ${size} }`,
    `misreport: { of: ${of}, in: ${by}, atMost: ${size}${pick(random, ['', ', direction: over', ', direction: under'])} }`,
    `incentive: { of: A, in: ${by}, least: ${pick(random, ['0', '20%', '50%'])}, direction: ${pick(random, ['up', 'down'])} }`,
    `swing: { of: ${of}, in: ${by}, by: ${pick(random, ['20%', '5%'])}, atMost: ${pick(random, ['5', '20', '60'])} EUR }`,
    'symmetry: { of: A, and: B, swap: { h1: h2 } }',
    `additivity: { of: ${of} }`,
    'noSabotage',
  ])
}

/** An agreement of one version with a few promises. */
export function soakAgreement(random: Random): string {
  const range = (name: string): string => pick(random, ranges[name] as readonly string[])
  const rounding = pick(random, ['', ', lines: half-even', ', lines: floor'])
  const one = (): string => {
    const text = promise(random)
    if (!text.includes(':')) return `    - ${text}`
    const more = random() < 0.15 ? `, assume: [${pick(random, ['h1 + h2 >= 1 h', 'rev >= cost', 'rev - 5 EUR/pc * q <= 60 EUR'])}]` : ''
    const tolerance = random() < 0.15 && /^(floor|cap|holds|swing|participation)/.test(text) ? ', tolerance: 0.5' : ''
    return `    - { ${text}${more}${tolerance} }`
  }
  return `splitkey: 1
name: soak
parties: [A, B]
inputs:
  rev: { unit: EUR, decimals: 2 }
  cost: { unit: EUR, decimals: 2 }
  q: { unit: pc, decimals: 0, controlledBy: A, better: higher }
  p: { unit: EUR/pc, decimals: 2 }
  h1: { unit: h, decimals: 2, controlledBy: B, better: ${pick(random, ['higher', 'lower'])} }
  h2: { unit: h, decimals: 2 }
  idx: { unit: "1", decimals: 2 }
balances: { buffer: { start: 10 EUR, fund: true } }
lines: { early: ${pick(random, amounts)} }
pot: ${pick(random, ['rev', 'q * p', 'rev - cost', 'rev + early'])}
claims: [${random() < 0.5 ? `{ pay: { to: ${pick(random, ['A', 'B'])}, amount: ${pick(random, [...amounts, 'early'])} } }` : ''}]
surplus: ${split(random, 2)}
${random() < 0.3 ? `deficit: ${split(random, 1)}` : ''}
round: { to: 0.01 EUR, leftover: ${pick(random, ['largest-remainder', 'in-order', '{ to: A }'])}${rounding} }
${random() < 0.6 ? `costs: { A: ${pick(random, amounts)} }` : ''}
promises:
  over: { ${Object.keys(ranges)
    .map((name) => `${name}: ${range(name)}`)
    .join(', ')} }
  hold:
${[one(), one(), one()].join('\n')}
`
}
