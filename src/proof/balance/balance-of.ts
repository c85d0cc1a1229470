/** Is everything that is divided paid out, and nothing more? Decided in about a millisecond, without a range for any input. */
import { add, neg } from '../../core/build.ts'
import { type KeyData, recipientsOf } from '../../core/key.ts'
import { innerSplits, type Split } from '../../core/split.ts'
import { settingOf } from '../property/setting.ts'
import { vanishes } from './normal-form.ts'

export type Balance =
  /**
   * `normal form`: the payouts less the pot cancel, term by term. `construction`: the key is made of splits, each of which divides all of what
   * it is given; the last of every split takes the rest.
   */
  | { readonly balanced: true; readonly by: 'normal form' | 'construction' }
  /** Neither can be said; `why` is a sentence. */
  | { readonly balanced: false; readonly why: string }

/** Whether the payouts of a key add up to its pot for all inputs. Exact, before cents; cents are dealt so that they add up. */
export function balanceOf(key: KeyData): Balance {
  if (!key.pot) return { balanced: false, why: 'this clause divides nothing' }
  const { payout, pot } = settingOf(key)
  const recipients = recipientsOf(key)
  if (vanishes(add(...recipients.map(payout), neg(pot())))) return { balanced: true, by: 'normal form' }
  const lost = [...key.claims.map(({ to }) => to), ...splitsOf(key).flatMap(namesOf)].filter((name) => !recipients.includes(name))
  if (lost.length > 0) return { balanced: false, why: `what is paid to ${lost.join(', ')} reaches nobody` }
  if (!key.surplus) return { balanced: false, why: 'nothing says what becomes of what is left' }
  const open = splitsOf(key).find((split) => !isComplete(split))
  return open ? { balanced: false, why: `a split of the kind ${open.kind} does not divide all of what it is given` } : { balanced: true, by: 'construction' }
}

/** Every split of a key, inner ones included. */
function splitsOf({ surplus, deficit }: KeyData): readonly Split[] {
  const below = (split: Split): readonly Split[] => [split, ...innerSplits(split).flatMap(below)]
  return [surplus, deficit].flatMap((split) => (split ? below(split) : []))
}

/** Everybody a split pays itself. */
function namesOf(split: Split): readonly string[] {
  if (split.kind === 'to') return [split.to]
  if (split.kind === 'shares' || split.kind === 'capped') return Object.keys(split.shares)
  return split.kind === 'sharesBy' || split.kind === 'claims' ? Object.keys(split.by) : []
}

/** Does the last part take the rest, whatever it is? The condition under which the parts of this kind of split add up to its pot. */
function isComplete(split: Split): boolean {
  const weighs = (shares: Readonly<Record<string, string>>): boolean => Object.values(shares).some((share) => share !== '0')
  if (split.kind === 'shares') return weighs(split.shares)
  if (split.kind === 'tiers') return split.tiers.length > 0 && split.tiers.at(-1)?.upTo === undefined
  if (split.kind !== 'capped') return true
  const everyone = Object.keys(split.shares).every((name) => split.shares[name] === '0' || split.caps[name] !== undefined)
  return weighs(split.shares) && (split.excess !== 'refill' || !everyone || split.rest !== undefined)
}
