/** The loops of the plain back-end: one function per step, so that each stays of one kind. Masks are ones and zeros. */
import type { StepName } from './steps.ts'

type Column = Float64Array

/** Applies a step to the first `n` rows of its operands. */
export type PlainLoop = (to: Column, a: Column, b: Column, c: Column, k: number, l: number, n: number) => void

/** Rounds to the nearest whole number, ties to even, as WebAssembly does: adding and taking away 2⁵² leaves no decimals. */
function nearest(x: number): number {
  const shift = x < 0 ? -4_503_599_627_370_496 : 4_503_599_627_370_496
  return Math.abs(x) < 4_503_599_627_370_496 ? x + shift - shift : x
}

export const plainLoops: Readonly<Record<StepName, PlainLoop>> = {
  abs: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.abs((a[i] as number))
  },
  neg: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = -(a[i] as number)
  },
  floor: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.floor((a[i] as number))
  },
  ceil: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.ceil((a[i] as number))
  },
  trunc: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.trunc((a[i] as number))
  },
  nearest: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = nearest((a[i] as number))
  },
  bit: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number)
  },
  not: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = 1 - (a[i] as number)
  },
  add: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) + (b[i] as number)
  },
  addBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) + k
  },
  addFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k + (a[i] as number)
  },
  sub: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) - (b[i] as number)
  },
  subBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) - k
  },
  subFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k - (a[i] as number)
  },
  mul: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * (b[i] as number)
  },
  mulBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * k
  },
  mulFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k * (a[i] as number)
  },
  div: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) / (b[i] as number)
  },
  divBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) / k
  },
  divFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k / (a[i] as number)
  },
  min: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (b[i] as number) < (a[i] as number) ? (b[i] as number) : (a[i] as number)
  },
  minBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k < (a[i] as number) ? k : (a[i] as number)
  },
  minFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) < k ? (a[i] as number) : k
  },
  max: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) < (b[i] as number) ? (b[i] as number) : (a[i] as number)
  },
  maxBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) < k ? k : (a[i] as number)
  },
  maxFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k < (a[i] as number) ? (a[i] as number) : k
  },
  eq: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) === (b[i] as number) ? 1 : 0
  },
  eqBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) === k ? 1 : 0
  },
  eqFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k === (a[i] as number) ? 1 : 0
  },
  lt: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) < (b[i] as number) ? 1 : 0
  },
  ltBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) < k ? 1 : 0
  },
  ltFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k < (a[i] as number) ? 1 : 0
  },
  le: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) <= (b[i] as number) ? 1 : 0
  },
  leBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) <= k ? 1 : 0
  },
  leFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k <= (a[i] as number) ? 1 : 0
  },
  and: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * (b[i] as number)
  },
  andBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * k
  },
  andFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k * (a[i] as number)
  },
  or: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) + (b[i] as number) - (a[i] as number) * (b[i] as number)
  },
  orBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) + k - (a[i] as number) * k
  },
  orFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k + (a[i] as number) - k * (a[i] as number)
  },
  multiplyAdd: (to, a, b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * k + (b[i] as number)
  },
  multiplySub: (to, a, b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * k - (b[i] as number)
  },
  multiplyAddBy: (to, a, _b, _c, k, l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * k + l
  },
  inside: (to, a, _b, _c, k, l, n) => {
    for (let i = 0; i < n; i++) {
      const x = a[i] as number
      to[i] = x >= k && x <= l && nearest(x) === x ? 1 : 0
    }
  },
  insideAnd: (to, a, b, _c, k, l, n) => {
    for (let i = 0; i < n; i++) {
      const x = b[i] as number
      to[i] = x >= k && x <= l && nearest(x) === x ? (a[i] as number) : 0
    }
  },
  select: (to, a, b, c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = a[i] === 1 ? (b[i] as number) : (c[i] as number)
  },
}
