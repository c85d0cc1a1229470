/** What follows from the inputs: one sentence for every named line, each after the lines it uses. */
import { lineName } from '../../core/build.ts'
import { type KeyData, visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { type Entry, entry } from './entry.ts'
import { fill, type Phrase } from './phrase.ts'
import { withSpelling } from './say-inputs.ts'
import type { Speaker } from './speaker.ts'

/** The sentences about the lines, in order of computation. */
export function sayLines(key: KeyData, speaker: Speaker): readonly Entry[] {
  const entries: Entry[] = []
  visit(Object.values(key.lines), (node) => {
    const name = lineName(node)
    if (name !== undefined) entries.push(sayLine(name, (node as Node & { op: 'rule' }).args[0], speaker))
  })
  return entries
}

function sayLine(name: string, body: Node, speaker: Speaker): Entry {
  const amount = speaker.node(body, 0)
  return entry(fill(speaker.words.key[isArithmetic(body, amount) ? 'equals' : 'is'], { name: withSpelling(name, speaker), amount }), [body])
}

/** `sales = price × sold`, but `channel is 10 % of sales`. */
const isArithmetic = (body: Node, phrase: Phrase): boolean =>
  ['add', 'div', 'mul'].includes(body.op) &&
  (body.op !== 'mul' || phrase.some((piece) => typeof piece === 'string' && piece.startsWith(' × ')) || phrase[0] === '−')
