/** Amounts in working papers: exact, with thousands apart; a fraction beside its approximation. */
import { showAmount, showExact } from '../../read/show.ts'

/** `1,234.50`, `100/3 ≈ 33.333333`. Money has two decimals at least. */
export function amountText(value: string, money: boolean): string {
  if (value.includes('/')) return showExact(value)
  const padded = showAmount(value)
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : -1
  return money || decimals >= 2 ? padded : padded.slice(0, padded.length - (2 - decimals))
}

/** Numerator and denominator, which a spreadsheet can neither round nor take for a date. */
export function asFraction(value: string): { readonly numerator: string; readonly denominator: string } {
  const [top = '', bottom] = value.split('/')
  if (bottom !== undefined) return { numerator: top, denominator: bottom }
  const [whole = '', part = ''] = top.split('.')
  return { numerator: `${whole}${part}`.replace(/^(-?)0+(?=\d)/, '$1'), denominator: `1${'0'.repeat(part.length)}` }
}

/** Is this money, or a price, in a key that pays in this unit? */
export const isMoneyUnit = (unit: string, pot: string | undefined): boolean => pot !== undefined && (unit === pot || unit.startsWith(`${pot}/`))
