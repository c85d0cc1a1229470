import { fromText, rational, roundedQuotient, toText } from '../../number/rational.ts'

const thousand = 1000n

/** Canonical number text for a sentence: up to three decimals, thousands apart; `≈ ` stands before what had to be rounded for that. */
export function short(text: string): string {
  const { n, d } = fromText(text)
  const scaled = roundedQuotient(n * thousand, d, 'half-away-from-zero')
  const [whole = '', decimals] = toText(rational(scaled, thousand)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${scaled * d === n * thousand ? '' : '≈ '}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}
