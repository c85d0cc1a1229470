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
  const settle = inputs.map((point): Action => ({ kind: 'settle', inputs: point }))
  const at = fc.nat(11)
  return [
    settle,
    settle,
    fc.record({ inputs, final: inputs }).map((drawn): Action => ({ kind: 'advance', ...drawn })),
    fc.record({ at, inputs: some }).map((drawn): Action => ({ kind: 'correct', ...drawn })),
    fc.record({ at: fc.tuple(at, at), inputs: fc.tuple(some, some) }).map((drawn): Action => ({ kind: 'correct two', ...drawn })),
    ...(keys.length > 1 ? [fc.constantFrom(...keys).map((key): Action => ({ kind: 'new version', key }))] : []),
  ]
}

const only = (point: Point, names: readonly string[]): Point => Object.fromEntries(names.map((name) => [name, point[name] as string]))
