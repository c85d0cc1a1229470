/** Shares of steps in order: a constant is between nothing and all. A share that is computed is kept there when it is lowered. */
import type { Node } from '../node.ts'
import { compareNumbers } from '../number-text.ts'
import { innerSplits, type Split } from '../split.ts'

export const isShare = (share: Node): boolean => share.op !== 'lit' || (compareNumbers(share.value, '0') >= 0 && compareNumbers(share.value, '1') <= 0)

export const notAShare = (share: Node): string => `a share lies between 0% and 100%, not ${share.op === 'lit' ? share.value : share.unit}`

/** The first share of a built split, at any depth, that is none. */
export function badShare(split: Split): Node | undefined {
  const own = split.kind === 'inOrder' ? split.steps.flatMap(({ share }) => share ?? []).find((share) => !isShare(share)) : undefined
  return (
    own ??
    innerSplits(split)
      .map(badShare)
      .find((share) => share !== undefined)
  )
}
