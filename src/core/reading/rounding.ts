/** How a key rounds: to what step, who gets leftover cents, and whether lines are rounded when they are named. */
import { unknownName } from '../issue.ts'
import type { Leftover, Rounding } from '../key.ts'
import { type RoundingMode, roundingModes } from '../node.ts'
import { shown } from '../shown.ts'
import type { Unit } from '../unit.ts'
import { type Context, constant, isFields, onlyFields } from './context.ts'

/** The rounding of a key. Who receives leftover cents is a required choice. */
export function readRounding(value: unknown, unit: Unit | undefined, context: Context): Rounding | undefined {
  if (value === undefined) return undefined
  if (!isFields(value)) return context.report({ code: 'schema', path: 'round', message: 'write { to: 0.01 EUR, leftover: largest-remainder }' })
  onlyFields(value, ['to', 'leftover', 'lines'], 'round', context)
  const to = constant(value['to'], 'round.to', context, '0.01 EUR')
  if (to && unit !== undefined && to.unit !== unit) context.report({ code: 'unit', path: 'round.to', message: `${to.unit} where ${unit} is needed` })
  if (to && (to.value === '0' || to.value.startsWith('-')))
    context.report({ code: 'schema', path: 'round.to', message: 'round to a step above zero, such as 0.01 EUR' })
  const leftover = readLeftover(value['leftover'], context)
  const lines = value['lines']
  if (lines !== undefined && !(roundingModes as readonly unknown[]).includes(lines))
    context.report(unknownName('unknown-name', 'round.lines', shown(lines), roundingModes))
  return to && leftover ? Object.freeze({ to: to.value, leftover, ...(lines === undefined ? {} : { lines: lines as RoundingMode }) }) : undefined
}

const policies = ['largest-remainder', 'largest-share', 'in-order', 'carry']

function readLeftover(value: unknown, context: Context): Leftover | undefined {
  if (isFields(value) && typeof value['to'] === 'string' && context.parties.includes(value['to'])) return Object.freeze({ to: value['to'] })
  if (isFields(value)) return context.report(unknownName('unknown-party', 'round.leftover.to', shown(value['to']), context.parties))
  if (value === undefined)
    return context.report({
      code: 'missing-part',
      path: 'round.leftover',
      message: `say who receives leftover cents: ${policies.join(', ')} or { to: partner }`,
    })
  return policies.includes(value as string) ? (value as Leftover) : context.report(unknownName('unknown-name', 'round.leftover', shown(value), policies))
}
