/** Exact division of polynomials. */
import { fromTerms, type Poly } from './poly.ts'
import { powerOf, type Space } from './space.ts'

const divides = (space: Space, small: number, big: number): boolean => {
  for (let variable = 0; variable < space.names.length; variable++) if (powerOf(space, small, variable) > powerOf(space, big, variable)) return false
  return true
}

/** `p ÷ q` where that is a polynomial, else `undefined`. The packed order is a monomial order, so leading terms decide. */
export function quotient(space: Space, p: Poly, q: Poly): Poly | undefined {
  if (p.keys.length === 0 || q.keys.length === 0) return undefined
  if (q.degrees.some((degree, index) => degree > (p.degrees[index] as number))) return undefined
  const lead = q.keys[q.keys.length - 1] as number
  const leadValue = q.n[q.n.length - 1] as bigint
  if (!divides(space, q.keys[0] as number, p.keys[0] as number) || !divides(space, lead, p.keys[p.keys.length - 1] as number)) return undefined
  // Whole numbers only: multiplied up front by a power of the leading coefficient as the quotient unfolds.
  let rest = new Map(p.keys.map((key, i) => [key, p.n[i] as bigint]))
  let scale = 1n
  const out = new Map<number, bigint>()
  while (rest.size > 0) {
    const top = Math.max(...rest.keys())
    if (!divides(space, lead, top)) return undefined
    let value = rest.get(top) as bigint
    if (value % leadValue !== 0n) {
      rest = new Map([...rest].map(([key, n]) => [key, n * leadValue]))
      for (const [key, n] of out) out.set(key, n * leadValue)
      scale *= leadValue
      value *= leadValue
    }
    const factor = value / leadValue
    const shift = top - lead
    out.set(shift, factor)
    q.keys.forEach((key, i) => {
      const left = (rest.get(key + shift) ?? 0n) - factor * (q.n[i] as bigint)
      if (left === 0n) rest.delete(key + shift)
      else rest.set(key + shift, left)
    })
  }
  const flip = scale < 0n ? -1n : 1n
  const numbers = new Map([...out].map(([key, n]) => [key, n * q.d * flip]))
  return fromTerms(space, numbers, p.d * scale * flip)
}

/** `p` with one power less of an input that occurs in every term. */
export const withoutPower = (space: Space, p: Poly, variable: number, power: number): Poly => ({
  ...p,
  keys: p.keys.map((key) => key - power * (space.unit[variable] as number)),
  degrees: p.degrees.map((degree, index) => (index === variable ? degree - power : degree)),
})

/** The largest power of an input that divides every term. */
export const commonPower = (space: Space, p: Poly, variable: number): number =>
  p.keys.length === 0 ? 0 : p.keys.reduce((least, key) => Math.min(least, powerOf(space, key, variable)), space.limit)
