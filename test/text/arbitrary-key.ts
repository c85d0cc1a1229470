/** Keys at random, as the data of a document: every combinator, nested; rules in formulas, as lines, as claims and as splits. */
import fc from 'fast-check'

export type Spec = Readonly<Record<string, unknown>>

// Names that other readers of YAML take for something else are names like any other here.
const partyNames = ['startup', 'workshop', 'no', 'y', 'null', 'e1', 'Infinity', 'true'] as const

const money = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }).map((n) => `${n} EUR`),
  fc.constantFrom('0.01 EUR', '1234567.89 EUR', '1 EUR / 3', '0 EUR'),
)
const ratio = fc.constantFrom('5%', '0.5', '1 / 3', '100%', '0', '1', '12.5%', '-20%', '0.00001', '3')
const inputs = {
  revenue: 'EUR',
  other: { unit: 'EUR', range: [-5, '1.50'], decimals: 2, better: 'lower' },
  price: 'EUR/pc',
  rate: 'EUR/h',
  pieces: 'pc',
  hours: 'h',
  share: '1',
}
const amounts = ['revenue', 'other', 'price * pieces', 'rate * hours', 'stock', 'fund', 'first', 'second', 'third']

const { euro, plain } = fc.letrec<{ euro: string; plain: string }>((tie) => ({
  euro: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...amounts),
    money,
    fc.tuple(tie('euro'), fc.constantFrom(' + ', ' - '), tie('euro')).map(([a, op, b]) => `${a}${op}(${b})`),
    fc.tuple(tie('plain'), tie('euro')).map(([a, b]) => `(${a}) * (${b})`),
    fc.tuple(tie('euro'), tie('plain')).map(([a, b]) => `(${a}) / (${b})`),
    fc.tuple(fc.constantFrom('min', 'max'), fc.array(tie('euro'), { minLength: 1, maxLength: 3 })).map(([name, list]) => `${name}(${list.join(', ')})`),
    fc.tuple(fc.constantFrom('positive', 'negative', '-'), tie('euro')).map(([name, a]) => `${name}(${a})`),
    fc.tuple(tie('euro'), fc.constantFrom('0.01 EUR', '100 EUR, half-even', '0.05 EUR, toward-zero')).map(([a, to]) => `round(${a}, ${to})`),
    fc.tuple(tie('euro'), tie('euro')).map(([a, b]) => `cap(${a}, at=${b})`),
    fc.tuple(tie('euro'), tie('euro')).map(([a, b]) => `recoup(${a}, total=${b}, sofar=stock)`),
    fc.tuple(tie('euro'), tie('euro'), tie('plain')).map(([a, b, c]) => `deadBand(${a}, around=${b}, band=${c}, pass=50%)`),
  ),
  plain: fc.oneof(
    { depthSize: 'small' },
    ratio,
    fc.constant('share'),
    fc.tuple(tie('plain'), fc.constantFrom(' + ', ' - ', ' * ', ' / '), tie('plain')).map(([a, op, b]) => `(${a})${op}(${b})`),
    tie('euro').map((a) => `step(${a})`),
    fc.tuple(tie('euro'), tie('euro')).map(([a, b]) => `(${a}) / (${b})`),
  ),
}))

const weight = fc.constantFrom<unknown>('40', 60, '0.5', '1/3', '2.50', '12345678901234567890.123')

const splitOf = (parties: readonly string[]): fc.Arbitrary<Spec> => {
  const everyone = <T>(arb: fc.Arbitrary<T>) =>
    fc.tuple(...parties.map(() => arb)).map((list) => Object.fromEntries(parties.map((name, index) => [name, list[index]])))
  const some = <T>(arb: fc.Arbitrary<T>) =>
    fc.tuple(fc.subarray([...parties], { minLength: 1 }), everyone(arb)).map(([names, all]) => Object.fromEntries(names.map((name) => [name, all[name]])))
  // A constant weight below zero is refused when a key is read; a measured one only when it is settled.
  const measured = fc.oneof(
    fc.constantFrom('revenue', 'other', '5 EUR', '0 EUR'),
    euro.map((formula) => `revenue + (${formula})`),
  )
  // A constant share lies between nothing and all; one that is computed may be anything.
  const part = fc.oneof(
    fc.constantFrom('0', '12.5%', '1/3', '1'),
    plain.map((formula) => `share + (${formula})`),
  )
  const bound = euro.map((formula) => `0 * share * (${formula})`)
  return fc.letrec<{ split: Spec }>((tie) => {
    const split = tie('split')
    return {
      split: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(...parties, 'fund').map((to) => ({ to })),
        everyone(weight).map((shares) => ({ shares })),
        fc.record({ sharesBy: everyone(measured), whenZero: split }),
        fc
          .tuple(fc.array(fc.tuple(bound, split), { maxLength: 2 }), split)
          .map(([tiers, last]) => ({ tiers: [...tiers.map(([upTo, then]) => ({ upTo, ...then })), last] })),
        fc.tuple(split, split).map(([a, last]) => ({ tiers: [{ upTo: '5000 EUR', ...a }, last] })),
        fc.tuple(euro, part, fc.constantFrom('upTo', 'share', 'both'), split, split).map(([upTo, share, which, then, rest]) => ({
          inOrder: [{ ...(which !== 'share' && { upTo }), ...(which !== 'upTo' && { share }), ...then }, rest],
        })),
        fc.record({ capped: fc.record({ shares: everyone(weight), caps: some(euro), excess: fc.oneof(fc.constant('refill'), split), rest: split }) }),
        fc.record({ bySign: fc.record({ surplus: split, deficit: split }) }),
        fc.record({ reserveFund: fc.record({ fund: fc.constant('fund'), rate: part, until: euro, then: split }) }),
        fc.record({ drawOnFund: fc.record({ fund: fc.constant('fund'), then: split }) }),
      ),
    }
  }).split
}

const claimOf = (parties: readonly string[]): fc.Arbitrary<Spec> => {
  const to = fc.constantFrom(...parties)
  return fc.oneof(
    fc.record({ reimburse: fc.record({ to, amount: euro }) }),
    fc.record({ pay: fc.record({ to, amount: euro }) }),
    fc.record({
      guarantee: fc.record({ to, rate: fc.constantFrom('32.00 EUR/h', 'rate', 'max(rate, 20 EUR/h)'), per: fc.constantFrom('hours', 'hours + 3 h') }),
    }),
  )
}

const line = fc.oneof(
  fc.constantFrom('revenue', 'other + revenue', 'rate * hours', 'deadBand(revenue, around=5 EUR, band=5%, pass=50%)'),
  fc.record({ cap: fc.record({ amount: fc.constantFrom('revenue', 'other'), at: fc.constantFrom('5 EUR', 'revenue') }) }),
  fc.constant({
    priceRevision: {
      base: '59 EUR',
      fixed: '20%',
      terms: ['indexTerm(35%, price, 2 EUR/pc, represents=material)', 'indexTerm(45%, rate, 30 EUR/h)'],
      threshold: '2%',
    },
  }),
)

const text = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(
      'no',
      '2020',
      "it's",
      'a: b',
      'x # y',
      '- z',
      '[a',
      '&a',
      '*a',
      '!t',
      '%',
      '1e5',
      '.5',
      '0x1F',
      'é\n\tü',
      '"q"',
      '~',
      'null',
      '...',
      '---',
      'a\\b',
      '\u202e',
      '\ufeff',
    ),
  )
  .filter((given) => given.trim() !== '')

/** A document of a key, as plain data. */
export const keySpec: fc.Arbitrary<Spec> = fc.tuple(fc.shuffledSubarray([...partyNames], { minLength: 1, maxLength: 4 }), text).chain(([parties, name]) =>
  fc.record(
    {
      splitkey: fc.constant(1),
      name: fc.constant(name),
      parties: fc.constant(parties),
      inputs: text.map((note) => ({ ...inputs, other: { ...inputs.other, controlledBy: parties[0] }, share: { unit: '1', note, source: 'x, y' } })),
      balances: fc.record({
        stock: euro.map((next) => ({ start: '-12.50 EUR', next: `stock + (${next})` })),
        fund: fc.constant({ start: '3000 EUR', fund: true }),
      }),
      lines: fc.record({ first: line, second: line.map((body) => (typeof body === 'string' ? `${body} - first` : body)), third: fc.constant('second') }),
      pot: fc.constantFrom('revenue', 'price * pieces - other', 'first + second'),
      claims: fc.array(claimOf(parties), { maxLength: 3 }),
      surplus: splitOf(parties),
      deficit: splitOf(parties),
      round: fc.record(
        {
          to: fc.constantFrom('0.01 EUR', '1 EUR'),
          leftover: fc.oneof(fc.constantFrom('largest-remainder', 'largest-share', 'in-order', 'carry'), fc.record({ to: fc.constantFrom(...parties) })),
          lines: fc.constantFrom('half-even', 'half-away-from-zero'),
        },
        { requiredKeys: ['to', 'leftover'] },
      ),
      costs: euro.map((cost) => ({ [parties[0] as string]: cost })),
    },
    { requiredKeys: ['splitkey', 'name', 'parties', 'inputs', 'balances', 'lines', 'pot', 'surplus', 'round'] },
  ),
)
