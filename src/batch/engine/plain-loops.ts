/** The loops of the plain back-end: one function per step, so that each stays of one kind. Masks are ones and zeros. */
import { plainArithmetic } from './plain-arithmetic.ts'
import type { PlainLoop } from './plain-loop.ts'
import type { StepName } from './steps.ts'

/** Rounds to the nearest whole number, ties to even, as WebAssembly does: adding and taking away 2⁵² leaves no decimals. */
function nearest(x: number): number {
  const shift = x < 0 ? -4_503_599_627_370_496 : 4_503_599_627_370_496
  return Math.abs(x) < 4_503_599_627_370_496 ? x + shift - shift : x
}

/** The smaller one: both are multiplied by one or zero, because a branch that cannot be foreseen costs more than all the rest. */
function least(x: number, y: number): number {
  const isSecond = Number(y < x)
  return x * (1 - isSecond) + y * isSecond
}

/** The larger one. */
function largest(x: number, y: number): number {
  const isSecond = Number(x < y)
  return x * (1 - isSecond) + y * isSecond
}

/** One if `x` is a whole number from `k` to `l`, else zero. */
const inside = (x: number, k: number, l: number): number => (x >= k && x <= l && nearest(x) === x ? 1 : 0)

export const plainLoops: Readonly<Record<StepName, PlainLoop>> = {
  ...plainArithmetic,
  abs: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.abs(a[i] as number)
  },
  neg: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = -(a[i] as number)
  },
  floor: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.floor(a[i] as number)
  },
  ceil: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.ceil(a[i] as number)
  },
  trunc: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.trunc(a[i] as number)
  },
  nearest: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = nearest(a[i] as number)
  },
  bit: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = a[i] as number
  },
  not: (to, a, _b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = 1 - (a[i] as number)
  },
  min: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = least(a[i] as number, b[i] as number)
  },
  minBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = least(a[i] as number, k)
  },
  minFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = least(k, a[i] as number)
  },
  max: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = largest(a[i] as number, b[i] as number)
  },
  maxBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = largest(a[i] as number, k)
  },
  maxFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = largest(k, a[i] as number)
  },
  eq: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number((a[i] as number) === (b[i] as number))
  },
  eqBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number((a[i] as number) === k)
  },
  eqFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number(k === (a[i] as number))
  },
  lt: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number((a[i] as number) < (b[i] as number))
  },
  ltBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number((a[i] as number) < k)
  },
  ltFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number(k < (a[i] as number))
  },
  le: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number((a[i] as number) <= (b[i] as number))
  },
  leBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number((a[i] as number) <= k)
  },
  leFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = Number(k <= (a[i] as number))
  },
  and: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) * (b[i] as number)
      to[i + 1] = (a[i + 1] as number) * (b[i + 1] as number)
      to[i + 2] = (a[i + 2] as number) * (b[i + 2] as number)
      to[i + 3] = (a[i + 3] as number) * (b[i + 3] as number)
    }
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
  inside: (to, a, _b, _c, k, l, n) => {
    for (let i = 0; i < n; i++) to[i] = inside(a[i] as number, k, l)
  },
  insideAnd: (to, a, b, _c, k, l, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * inside(b[i] as number, k, l)
  },
  select: (to, a, b, c, _k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = a[i] === 1 ? (b[i] as number) : (c[i] as number)
  },
}
