/** Whom and what the questions are about, before anybody chooses, and where another version does not know what was chosen. */
import type { KeyData } from '../../../core/key.ts'
import { tornado } from '../../../scenario/tornado.ts'
import type { PageData, Start } from '../page-data.ts'
import { type State, trying } from './model.ts'
import type { Session } from './session.ts'

type Choices = Pick<State, 'of' | 'along'>

export function choices({ starts, keys, data }: Session, start: number, before?: Choices): Choices {
  const from = starts[start] as Start
  const key = keys[from.version] as KeyData
  const movable = Object.keys(key.inputs).filter((name) => data.ranges[name])
  const of = keep(before?.of, key.parties)
  const along = before !== undefined && movable.includes(before.along) ? before.along : (strongest(key, from, of, data) ?? movable[0] ?? '')
  return { of, along }
}

const keep = (wanted: string | undefined, known: readonly string[]): string => (wanted !== undefined && known.includes(wanted) ? wanted : (known[0] ?? ''))

/** The input that moves a partner most. */
function strongest(key: KeyData, { inputs, balances }: Start, of: string, { ranges, follows }: PageData): string | undefined {
  const box = Object.fromEntries(Object.keys(key.inputs).flatMap((name) => (ranges[name] ? [[name, [ranges[name].from, ranges[name].to] as const]] : [])))
  const known = Object.fromEntries(Object.entries(follows).filter((pair) => pair.every((name) => Object.hasOwn(key.inputs, name))))
  const found = trying(() => tornado({ key, inputs, balances, follows: known }, { of, ranges: box }))
  // What follows another is moved by it.
  return 'value' in found ? found.value.bars.find(({ input }) => !Object.hasOwn(known, input))?.input : undefined
}
