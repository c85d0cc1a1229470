import { expect } from 'vitest'
import { explain } from '../../src/read/explain.ts'
import { settleData } from '../../src/read/settle.ts'
import { cases, keyOf } from '../arbitraries/keys.ts'
import { law } from '../seed.ts'

/** Freezes everything, so that whoever writes to it throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

const shown = (settlement: object): string => JSON.stringify(settlement)

law('settling changes nothing it was given, and the same question has the same answer', 150, cases, ({ written, given }) => {
  const [before, inputs] = [JSON.stringify(written), JSON.stringify(given)]
  const key = frozen(keyOf(frozen(written)))
  const balances = frozen({ buffer: '37.05', recouped: '12.50' })
  const first = settleData(key, frozen(given), { balances })
  const text = shown(first)
  explain(first, key.parties[0] as string)
  settleData(key, { ...given, revenue: '7' })
  expect(shown(settleData(key, given, { balances }))).toBe(text)
  // A key read anew knows nothing of earlier settlements.
  expect(shown(settleData(keyOf(written), given, { balances }))).toBe(text)
  expect([JSON.stringify(written), JSON.stringify(given), shown(first)]).toEqual([before, inputs, text])
})

law('a key is frozen, down to its last formula', 100, cases, ({ written }) => {
  const loose: string[] = []
  const see = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Object.isFrozen(value)) loose.push(path)
    for (const [name, inner] of Object.entries(value)) see(inner, `${path}.${name}`)
  }
  see(keyOf(written), 'key')
  expect(loose).toEqual([])
})
