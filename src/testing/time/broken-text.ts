/** A broken law over time, as the message of a test that fails. */
import { explain } from '../../read/explain.ts'
import { explanationText } from '../../read/explain-text.ts'
import type { Point } from '../draw/points.ts'
import type { Action } from './actions.ts'
import type { BrokenLaw } from './step.ts'

/** @example throw new Error(brokenText(broken, { seed: 1, path: '3:0|B:C' })) */
export function brokenText({ law, why, actions, in: settled }: BrokenLaw, { seed, path }: { readonly seed: number; readonly path: string }): string {
  const steps = actions.map(({ action, months }) => `  ${actionText(action, months)}`)
  const [party] = settled?.version.key.parties ?? []
  const explained = settled && party !== undefined ? [`${party} in ${settled.period}:\n${explanationText(explain(settled.settlement, party))}`] : []
  return [`BROKEN: ${law}\n  ${why}`, ['after', ...steps].join('\n'), ...explained, `again: { seed: ${seed}, path: '${path}' }`].join('\n\n')
}

/** An action in a line, with the months it is about. */
export function actionText(action: Action, months: readonly string[] = []): string {
  const month = months[0] ?? 'a month'
  switch (action.kind) {
    case 'settle':
      return `settle ${month}: ${pointText(action.inputs)}${action.final ? `; pay advances; then finally ${pointText(action.final)}` : ''}`
    case 'correct':
      return action.changes.map(({ inputs }, index) => `correct ${months[index] ?? 'a month'}: ${pointText(inputs)}`).join('; then ')
    case 'new version':
      return `from ${month} on: ${action.key.name}`
  }
}

const pointText = (point: Point): string =>
  Object.entries(point)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
