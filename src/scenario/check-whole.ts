/** Whole numbers that a question is asked with: draws, steps, seeds. */
import type { Issue } from '../core/issue.ts'
import { shown } from '../core/shown.ts'

/** Seeds of the generator. */
export const seeds = [0, 2 ** 32 - 1] as const

/** Reports `out-of-range` at `path` unless the value is a whole number from `least` to `most`; its name is the last part of the path. */
export function checkWhole(value: unknown, path: string, [least, most]: readonly [number, number], issues: Issue[]): void {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return
  const input = path.slice(path.lastIndexOf('.') + 1)
  const found = typeof value === 'string' ? `'${shown(value)}'` : shown(value)
  issues.push({ code: 'out-of-range', path, input, message: `${input} is a whole number from ${least} to ${most}: found ${found}` })
}
