/** Formulas as text, over the inputs that every generated key declares. */
import fc from 'fast-check'

/** The inputs of every generated key. `w0`… are what `sharesBy` measures. */
export const inputUnits: Readonly<Record<string, string>> = {
  revenue: 'EUR',
  price: 'EUR/pc',
  sold: 'pc',
  cost: 'EUR',
  limit: 'EUR',
  wage: 'EUR/h',
  rate: '1',
  index: '1',
  w0: 'h',
  w1: 'h',
  w2: 'h',
  w3: 'h',
  w4: 'h',
  w5: 'h',
}

/** The named lines of every generated key; `late` uses `early`, and stands before it in some. */
export const lineTexts: Readonly<Record<string, string>> = {
  early: 'deadBand(price, around=1.20 EUR/pc, band=5%, pass=50%) * sold',
  late: 'early + wage * w0 / 3',
  unitCost: 'cost / max(sold, 1 pc)',
}

const constants = fc.constantFrom('0 EUR', '0.05 EUR', '1 EUR / 3', '10 EUR', '99.995 EUR', '1234.56 EUR', '5000 EUR')
const names = fc.constantFrom('cost', 'limit', 'early', 'late')
const products = fc.constantFrom('sold * unitCost', 'wage * w1', 'sold * 2.50 EUR/pc', '15% * cost', 'rate * limit', 'index * 100 EUR')
const rules = fc.constantFrom(
  'cap(cost, at=50 EUR)',
  'floor(limit, at=0 EUR)',
  'collar(cost, around=100 EUR, band=15%, inside=40%, outside=15%)',
  'passThrough(cost, base=80 EUR, share=1 / 3)',
  'advance(late, rate=80%)',
  'priceRevision(12 EUR, fixed=20%, terms=[indexTerm(80%, index, base=1.1)])',
)

const leaf = fc.oneof({ weight: 2, arbitrary: constants }, names, products, rules)

/** An amount of money that does not depend on what is divided. */
export const amounts = fc.oneof(
  { weight: 3, arbitrary: leaf },
  fc.tuple(leaf, leaf).map(([a, b]) => `${a} + ${b}`),
  fc.tuple(leaf, leaf).map(([a, b]) => `${a} - 2 * (${b})`),
  fc.tuple(leaf, leaf).map(([a, b]) => `min(${a}, ${b})`),
  fc.tuple(leaf, leaf).map(([a, b]) => `positive(${a} - (${b}))`),
  leaf.map((a) => `round(${a}, 0.01 EUR, half-even)`),
)

/** What is divided, in EUR. */
export const pots = fc.constantFrom('revenue', 'price * sold', 'revenue - cost', 'revenue + early', 'revenue / 3', 'revenue - round(revenue / 7, 0.05 EUR)')
/** Parts of something. */
export const plainRates = fc.constantFrom('10%', '1 / 3', '0', '100%', 'rate', 'rate / 2')
