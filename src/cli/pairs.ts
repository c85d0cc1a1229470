/** Options such as `--column price=unit_price`, which may be repeated. */
import { usageError } from './usage-error.ts'

/** @throws a usage error for one without `=`, or given twice */
export function pairs(values: readonly string[], option: string): Readonly<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const value of values) {
    const at = value.indexOf('=')
    if (at < 1) throw usageError(`${option} is given as name=value; found '${value}'`)
    const name = value.slice(0, at)
    if (Object.hasOwn(all, name)) throw usageError(`${option} names '${name}' twice`)
    all[name] = value.slice(at + 1)
  }
  return all
}
