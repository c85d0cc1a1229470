/** Actions, drawn: what can happen to this agreement. */
import fc from 'fast-check'
import type { Agreement } from '../../agreement/agreement.ts'
import type { KeyData } from '../../core/key.ts'
import type { InputsOptions } from '../draw/known-axes.ts'
import type { Point } from '../draw/points.ts'
import type { Action } from './actions.ts'
import { inputPoints } from './series.ts'

/** One arbitrary per kind of action; months are settled more often than anything else. */
export function actionsOf(whole: Agreement, { versions = [], ...options }: InputsOptions & { readonly versions?: readonly KeyData[] }): fc.Arbitrary<Action>[] {
  const keys = [...new Set([...whole.versions.map(({ key }) => key), ...versions])]
  const inputs = inputPoints(keys, options)
  const names = [...new Set(keys.flatMap((key) => Object.keys(key.inputs)))]
  const some = fc.tuple(inputs, fc.subarray([...names], { minLength: Math.min(1, names.length) })).map(([point, kept]) => only(point, kept))
  const final = fc.oneof({ withCrossShrink: true }, { weight: 3, arbitrary: fc.constant(undefined) }, inputs)
  const settle = fc.tuple(inputs, final).map(([first, last]): Action => ({ kind: 'settle', inputs: first, ...(last && { final: last }) }))
  const changes = fc.array(fc.record({ at: fc.nat(11), inputs: some }), { minLength: 1, maxLength: 2 })
  return [
    settle,
    settle,
    changes.map((drawn): Action => ({ kind: 'correct', changes: drawn })),
    ...(keys.length > 1 ? [fc.constantFrom(...keys).map((key): Action => ({ kind: 'new version', key }))] : []),
  ]
}

const only = (point: Point, names: readonly string[]): Point => Object.fromEntries(names.map((name) => [name, point[name] as string]))
