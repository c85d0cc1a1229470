/** Reads `C(Q)=10+2Q^2` as an exact function: numbers, Q, + − * / ^, brackets, min, max. Polynomials in vectors are written so. */
import { canonicalNumber } from '../../src/core/number-text.ts'
import { add, div, fromText, max, min, mul, neg, one, type Rational, toText } from '../../src/number/rational.ts'

export function costFunction(text: string): (quantity: number, exact: string) => string {
  const body = text.slice(text.indexOf('=') + 1)
  const tokens = body.match(/\d+(?:\.\d+)?|min|max|[a-zA-Z]|\*\*|[-+*/^(),]/g) ?? []
  return (_, exact) => toText(evaluate(tokens, fromText(exact)))
}

function evaluate(tokens: readonly string[], q: Rational): Rational {
  let at = 0
  const next = (): string | undefined => tokens[at]
  const take = (...wanted: string[]): string | undefined => (wanted.includes(next() ?? '') ? tokens[at++] : undefined)

  const sum = (): Rational => {
    let value = take('-') ? neg(product()) : product()
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) value = add(value, sign === '+' ? product() : neg(product()))
    return value
  }
  const product = (): Rational => {
    let value = power()
    for (;;) {
      if (take('*')) value = mul(value, power())
      else if (take('/')) value = div(value, power()) as Rational
      else if (/^[a-zA-Z\d(]/.test(next() ?? '')) value = mul(value, power())
      else return value
    }
  }
  const power = (): Rational => {
    const base = atom()
    if (!take('^', '**')) return base
    let value = one
    for (let left = Number(toText(atom())); left > 0; left--) value = mul(value, base)
    return value
  }
  const atom = (): Rational => {
    if (take('(')) return closed(sum())
    const pick = take('min', 'max')
    if (pick) {
      take('(')
      let value = sum()
      while (take(',')) value = (pick === 'min' ? min : max)(value, sum())
      return closed(value)
    }
    const token = tokens[at++] ?? ''
    const number = canonicalNumber(token)
    return number === undefined ? q : fromText(number)
  }
  const closed = (value: Rational): Rational => {
    if (!take(')')) throw new Error('a bracket is not closed')
    return value
  }
  return sum()
}
