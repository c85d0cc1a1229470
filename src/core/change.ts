/** How a scenario changes an input: as people write it. */
import { canonicalNumber, sumNumbers } from './number-text.ts'

/** A new value, or a factor on the present one; canonical number text. */
export type Change = { readonly set: string } | { readonly times: string }

/** By input. */
export type Changes = Readonly<Record<string, Change>>

/**
 * Reads `+10%` and `-30%` (of the present value), `*1.5` (times the present value), or a number (the new value). `undefined` for anything
 * else: `+5` could be meant either way.
 * @example readChange('-30%') // { times: '0.7' }
 */
export function readChange(text: string): Change | undefined {
  const written = text.trim().replace('\u2212', '-')
  if (/^[+-].*%$/.test(written)) {
    const part = canonicalNumber(written)
    return part === undefined ? undefined : { times: sumNumbers(['1', part]) }
  }
  if (written.startsWith('+')) return undefined
  const times = /^[*×]\s*(.*)$/.exec(written)
  const value = canonicalNumber(times ? (times[1] as string) : written)
  return value === undefined ? undefined : times ? { times: value } : { set: value }
}
