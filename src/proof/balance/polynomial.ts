/** Polynomials over numbered atoms, exact: monomials as texts, so that equal ones meet. */
import { lowest, add as plus, type Rational, mul as times } from '../../number/rational.ts'

/** Coefficients by monomial: `''` is the constant, `3.3.7` the square of atom 3 times atom 7. No coefficient is zero. */
export type Polynomial = ReadonlyMap<string, Rational>

export const constant = (value: Rational): Polynomial => (value.n === 0n ? new Map() : new Map([['', value]]))

export const atom = (number: number): Polynomial => new Map([[String(number), { n: 1n, d: 1n }]])

export function add(a: Polynomial, b: Polynomial): Polynomial {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  const sum = new Map(large)
  for (const [monomial, value] of small) {
    const total = plus(sum.get(monomial) ?? { n: 0n, d: 1n }, value)
    if (total.n === 0n) sum.delete(monomial)
    else sum.set(monomial, total)
  }
  return sum
}

export const scale = (a: Polynomial, by: Rational): Polynomial =>
  by.n === 0n ? new Map() : new Map(Array.from(a, ([monomial, value]) => [monomial, times(value, by)]))

export function mul(a: Polynomial, b: Polynomial): Polynomial {
  const product = new Map<string, Rational>()
  for (const [left, x] of a)
    for (const [right, y] of b) {
      const monomial = together(left, right)
      const total = plus(product.get(monomial) ?? { n: 0n, d: 1n }, times(x, y))
      if (total.n === 0n) product.delete(monomial)
      else product.set(monomial, total)
    }
  return product
}

/** The product of two monomials: their atoms in order of number. */
const together = (a: string, b: string): string =>
  a === '' || b === ''
    ? a + b
    : [...a.split('.'), ...b.split('.')]
        .map(Number)
        .sort((x, y) => x - y)
        .join('.')

/** The coefficient of the monomial that comes first in the alphabet: what a polynomial is divided by to be told from others. */
export const leading = (a: Polynomial): Rational => a.get([...a.keys()].sort()[0] as string) ?? { n: 0n, d: 1n }

/** A text that is equal for equal polynomials. */
export const textOf = (a: Polynomial): string =>
  [...a.keys()]
    .sort()
    .map((monomial) => {
      const { n, d } = lowest(a.get(monomial) as Rational)
      return `${monomial}:${n}/${d}`
    })
    .join(' ')
