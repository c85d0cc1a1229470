/** Fixed weights with limits. What a partner at its limit cannot take goes to the others, or where the key says. */
import { add, lit, max, min, mul, sub } from '../build.ts'
import type { Node } from '../node.ts'
import { ratio, sumNumbers } from '../number-text.ts'
import type { Capped, Split } from '../split.ts'
import { addParts, type Divide, type LowerContext, limit, named, type Parts } from './context.ts'
import { lowerShares } from './shares.ts'

export function lowerCapped(split: Capped, pot: Node, path: string, context: LowerContext, divide: Divide): Parts {
  const caps = Object.fromEntries(Object.entries(split.caps).map(([name, cap]) => [name, limit(cap)]))
  return split.excess === 'refill' ? refill(split, caps, pot, path, context, divide) : overflow(split, caps, split.excess, pot, path, context, divide)
}

/** Everyone takes its weight up to its limit; all that is left over is divided by another split. */
function overflow(split: Capped, caps: Parts, excess: Split, pot: Node, path: string, context: LowerContext, divide: Divide): Parts {
  const open = lowerShares({ kind: 'shares', shares: split.shares }, pot)
  const parts = mapParts(open, (part, name) => (caps[name] ? named(`${path} of ${name}`, min(part, caps[name])) : part))
  const over = named(`${path} excess`, sub(pot, add(...Object.values(parts))))
  return addParts([parts, divide(excess, over, `${path} excess`, context)], add)
}

/**
 * Water filling: `part = min(cap, weight × level)`, where the level makes the parts add up. The poured amount is concave and
 * piecewise linear in the level, the minimum over all sets S of full partners of `caps(S) + level × weights(others)`; so the level is
 * the maximum over S of `(pot − caps(S)) / weights(others)`: continuous, exact, no iteration.
 */
function refill(split: Capped, caps: Parts, pot: Node, path: string, context: LowerContext, divide: Divide): Parts {
  const names = Object.keys(split.shares).filter((name) => split.shares[name] !== '0')
  const limited = names.filter((name) => caps[name] !== undefined)
  const everyone = limited.length === names.length
  const poured = everyone ? named(`${path} taken`, min(pot, add(...limited.map((name) => caps[name] as Node)))) : pot
  const level = named(
    `${path} level`,
    max(
      ...subsets(limited)
        .filter((full) => full.length < names.length)
        .map((full) => levelWith(full, names, split, caps, poured)),
    ),
  )
  const parts = Object.fromEntries(
    names.map((name) => {
      const open = mul(lit(split.shares[name] as string), level)
      return [name, caps[name] ? named(`${path} of ${name}`, min(caps[name], open)) : open]
    }),
  )
  if (!everyone || !split.rest) return parts
  const rest = named(`${path} rest`, sub(pot, poured))
  return addParts([parts, divide(split.rest, rest, `${path} rest`, context)], add)
}

function levelWith(full: readonly string[], names: readonly string[], split: Capped, caps: Parts, pot: Node): Node {
  const left = full.length === 0 ? pot : sub(pot, add(...full.map((name) => caps[name] as Node)))
  const others = names.filter((name) => !full.includes(name)).map((name) => split.shares[name] as string)
  return mul(lit(ratio('1', sumNumbers(others)) as string), left)
}

const mapParts = (parts: Parts, change: (part: Node, name: string) => Node): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part, name)]))

/** Every subset, the empty one first. */
function subsets(names: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [[]]
  for (const name of names) all.push(...all.map((set) => [...set, name]))
  return all
}
