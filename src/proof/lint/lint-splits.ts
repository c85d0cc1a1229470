import type { KeyData } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { innerSplits, type Split } from '../../core/split.ts'
import { print } from '../../formula/print.ts'
import type { LintFinding } from './finding.ts'
import { boundsOf } from './interval.ts'

/** What a split leaves unsaid: who bears a loss, what a tier means, who may receive nothing. */
export function lintSplits(key: KeyData): readonly LintFinding[] {
  const { surplus, deficit } = key
  if (!surplus) return []
  const all = [...below(surplus, 'surplus'), ...(deficit ? below(deficit, 'deficit') : [])]
  return [
    ...(deficit || saysLoss(surplus) ? [] : [loss]),
    ...(all.some(({ split }) => split.kind === 'tiers') ? [tiers] : []),
    ...all.flatMap(({ split, path }) => zeroDrivers(split, path)),
  ]
}

interface At {
  readonly split: Split
  readonly path: string
}

const below = (split: Split, path: string): readonly At[] => [{ split, path }, ...innerSplits(split).flatMap((inner) => below(inner, path))]

/** One for gains and one for losses, or everything to one. */
const saysLoss = (split: Split): boolean => split.kind === 'bySign' || split.kind === 'to' || (split.kind === 'rule' && saysLoss(split.body))

const loss: LintFinding = {
  code: 'loss-rule-unstated',
  level: 'question',
  path: 'surplus',
  says: 'Nothing says who bears a loss: it is divided as a gain is.',
  todo: 'Write deficit: with its own split, also when it is the same one.',
}

const tiers: LintFinding = {
  code: 'tier-kind-unstated',
  level: 'question',
  path: 'surplus',
  says: 'These tiers are marginal: only what lies above a bound is shared by the next tier.',
  todo: 'Say so in the contract too; where the whole amount is meant, wholeAmountTiers says that, and jumps.',
}

function zeroDrivers(split: Split, path: string): readonly LintFinding[] {
  if (split.kind === 'shares') return Object.entries(split.shares).flatMap(([name, share]) => (share === '0' ? [zeroDriver(name, path, 'its share is 0')] : []))
  if (split.kind !== 'sharesBy' && split.kind !== 'claims') return []
  return Object.entries(split.by).flatMap(([name, node]) => (canBeZero(node) ? [zeroDriver(name, path, `${print(node)} can be 0`)] : []))
}

/** On the declared ranges; an input without a range may be anything. */
const canBeZero = (node: Node): boolean => {
  const bounds = boundsOf(node)
  return bounds === undefined || bounds.lo.n <= 0n
}

const zeroDriver = (name: string, path: string, why: string): LintFinding => ({
  code: 'zero-driver',
  level: 'question',
  path,
  says: `${name} may receive nothing: ${why}.`,
  todo: `Give ${name} a fixed part, declare a range above zero, or promise noneExcluded.`,
})
