/** Every line of the key, the steps that lines share, and the conditions on its inputs. */
import type { Node } from '../../core/node.ts'
import { valueIn } from '../../read/run.ts'
import { formatOf } from './formats.ts'
import { toCell } from './numbers.ts'
import type { Making } from './period-making.ts'
import { wordsOf } from './words.ts'

export function lineRows({ trace, formulas, rows, money, sizes }: Making): void {
  for (const { title, name, node, formula, isLine } of formulas.cells) {
    const body = isLine ? (node as Node & { op: 'rule' }).args[0] : node
    const words = isLine ? wordsOf(body, sizes) : undefined
    rows.add({
      part: isLine ? 'line' : 'step',
      prefix: isLine ? 'L' : 'S',
      title,
      unit: node.unit,
      name,
      formula,
      value: toCell(valueIn(trace, node)),
      check: 'settled',
      format: formatOf(node.unit, money),
      ...(words !== undefined && { words }),
    })
  }
}

/** What must not be below zero: the library refuses such inputs, so the sheet must not look as if they had an answer. */
export function conditionRows({ trace, formulas, rows }: Making): void {
  for (const { node, weight } of trace.plan.lowered.requirements)
    rows.add({
      part: 'condition',
      prefix: 'Q',
      title: `${weight} is not below zero`,
      unit: node.unit,
      name: formulas.free(`condition ${weight}`),
      formula: formulas.write(node, weight),
      value: toCell(valueIn(trace, node)),
      check: 'condition',
    })
}
