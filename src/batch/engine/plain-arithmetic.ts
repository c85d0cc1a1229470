/** Loops that only calculate. They do four rows a turn: a turn costs as much as an operation. */
import type { PlainLoop } from './plain-loop.ts'
import type { StepName } from './steps.ts'

export const plainArithmetic = {
  add: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) + (b[i] as number)
      to[i + 1] = (a[i + 1] as number) + (b[i + 1] as number)
      to[i + 2] = (a[i + 2] as number) + (b[i + 2] as number)
      to[i + 3] = (a[i + 3] as number) + (b[i + 3] as number)
    }
  },
  addBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) + k
      to[i + 1] = (a[i + 1] as number) + k
      to[i + 2] = (a[i + 2] as number) + k
      to[i + 3] = (a[i + 3] as number) + k
    }
  },
  addFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = k + (a[i] as number)
      to[i + 1] = k + (a[i + 1] as number)
      to[i + 2] = k + (a[i + 2] as number)
      to[i + 3] = k + (a[i + 3] as number)
    }
  },
  sub: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) - (b[i] as number)
      to[i + 1] = (a[i + 1] as number) - (b[i + 1] as number)
      to[i + 2] = (a[i + 2] as number) - (b[i + 2] as number)
      to[i + 3] = (a[i + 3] as number) - (b[i + 3] as number)
    }
  },
  subBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) - k
      to[i + 1] = (a[i + 1] as number) - k
      to[i + 2] = (a[i + 2] as number) - k
      to[i + 3] = (a[i + 3] as number) - k
    }
  },
  subFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = k - (a[i] as number)
      to[i + 1] = k - (a[i + 1] as number)
      to[i + 2] = k - (a[i + 2] as number)
      to[i + 3] = k - (a[i + 3] as number)
    }
  },
  mul: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) * (b[i] as number)
      to[i + 1] = (a[i + 1] as number) * (b[i + 1] as number)
      to[i + 2] = (a[i + 2] as number) * (b[i + 2] as number)
      to[i + 3] = (a[i + 3] as number) * (b[i + 3] as number)
    }
  },
  mulBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) * k
      to[i + 1] = (a[i + 1] as number) * k
      to[i + 2] = (a[i + 2] as number) * k
      to[i + 3] = (a[i + 3] as number) * k
    }
  },
  mulFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = k * (a[i] as number)
      to[i + 1] = k * (a[i + 1] as number)
      to[i + 2] = k * (a[i + 2] as number)
      to[i + 3] = k * (a[i + 3] as number)
    }
  },
  div: (to, a, b, _c, _k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) / (b[i] as number)
      to[i + 1] = (a[i + 1] as number) / (b[i + 1] as number)
      to[i + 2] = (a[i + 2] as number) / (b[i + 2] as number)
      to[i + 3] = (a[i + 3] as number) / (b[i + 3] as number)
    }
  },
  divBy: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) / k
      to[i + 1] = (a[i + 1] as number) / k
      to[i + 2] = (a[i + 2] as number) / k
      to[i + 3] = (a[i + 3] as number) / k
    }
  },
  divFrom: (to, a, _b, _c, k, _l, n) => {
    for (let i = 0; i < n; i++) to[i] = k / (a[i] as number)
  },
  multiplyAdd: (to, a, b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) * k + (b[i] as number)
      to[i + 1] = (a[i + 1] as number) * k + (b[i + 1] as number)
      to[i + 2] = (a[i + 2] as number) * k + (b[i + 2] as number)
      to[i + 3] = (a[i + 3] as number) * k + (b[i + 3] as number)
    }
  },
  multiplySub: (to, a, b, _c, k, _l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) * k - (b[i] as number)
      to[i + 1] = (a[i + 1] as number) * k - (b[i + 1] as number)
      to[i + 2] = (a[i + 2] as number) * k - (b[i + 2] as number)
      to[i + 3] = (a[i + 3] as number) * k - (b[i + 3] as number)
    }
  },
  multiplyAddBy: (to, a, _b, _c, k, l, n) => {
    for (let i = 0; i < n; i += 4) {
      to[i] = (a[i] as number) * k + l
      to[i + 1] = (a[i + 1] as number) * k + l
      to[i + 2] = (a[i + 2] as number) * k + l
      to[i + 3] = (a[i + 3] as number) * k + l
    }
  },
} satisfies Partial<Record<StepName, PlainLoop>>
