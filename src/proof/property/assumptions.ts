/** What a claim takes for granted besides ranges: what the promise assumes, and what every settlement requires. */
import { SplitKeyError } from '../../core/issue.ts'
import { visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import type { Box } from '../goal.ts'
import { isAffine } from './affine.ts'
import type { FormulaReader } from './formula-reader.ts'
import { freshInput, minus } from './formulas.ts'
import type { Setting } from './setting.ts'
import { replacing } from './substitute.ts'

/** An assumption as formulas that are zero or more; an equality is two of them. @throws what is no sum of inputs times numbers */
export function assumption(text: string, reader: FormulaReader): readonly Node[] {
  const { left, is, right } = reader.comparison(text)
  const [up, down] = [minus(left, right), minus(right, left)]
  if (!isAffine(up))
    throw new SplitKeyError([
      { code: 'schema', path: '', message: 'an assumption adds up inputs times numbers: hours1 + hours2 >= 10 h; no products, quotients or lines that round' },
    ])
  return is === '==' ? [up, down] : is === '>=' ? [up] : [down]
}

/**
 * Weights that the ranges would let fall below zero: a settlement refuses them, so that nothing can be promised there. Only those that are sums
 * of inputs times numbers, of inputs that the claim has a range for.
 */
export const acceptedWeights = ({ lowered }: Setting, box: Box): readonly Node[] =>
  lowered.requirements
    .map(({ node }) => node)
    .filter((node) => isAffine(node) && !isNeverNegative(node, box) && inputNames(node).every((name) => Object.hasOwn(box, name)))

/** Is this made of what is not below zero in these ranges, by sums and products alone? */
function isNeverNegative(node: Node, box: Box): boolean {
  if (node.op === 'lit') return !node.value.startsWith('-')
  if (node.op === 'input') return box[node.name]?.[0].startsWith('-') === false
  return node.args.every((arg) => isNeverNegative(arg, box))
}

/** The ranges without the part in which an input is a weight below zero, which a settlement refuses. */
export function acceptedRanges({ lowered }: Setting, box: Box, like: Readonly<Record<string, string>>): Box {
  const weights = new Set(lowered.requirements.flatMap(({ node }) => (node.op === 'input' ? [node.name] : [])))
  const accepted = Object.entries(box).map(([name, [low, high]]): readonly [string, readonly [string, string]] =>
    weights.has(like[name] ?? name) && low.startsWith('-') && !high.startsWith('-') ? [name, ['0', high]] : [name, [low, high]],
  )
  return Object.fromEntries(accepted)
}

/** The same about the inputs that a property adds beside declared ones: a second period is one in which the assumptions hold. */
export function alsoBeside(given: readonly Node[], like: Readonly<Record<string, string>>, { inputs }: Setting): readonly Node[] {
  const beside = replacing(Object.fromEntries(Object.entries(like).map(([fresh, name]) => [name, freshInput(fresh, inputs[name]?.unit)])))
  return given.flatMap((node) => {
    const other = beside(node)
    return other === node ? [node] : [node, other]
  })
}

/** The inputs that a formula mentions. */
export function inputNames(...nodes: readonly Node[]): readonly string[] {
  const names = new Set<string>()
  visit(nodes, (node) => {
    if (node.op === 'input') names.add(node.name)
  })
  return [...names]
}
