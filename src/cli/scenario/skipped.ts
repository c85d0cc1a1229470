/** What a key that lacks a name leaves out of a scenario file: never without a word. */
import { unknownName } from '../../core/issue.ts'
import { type KeyData, recipientsOf } from '../../core/key.ts'
import { planOf } from '../../read/plan.ts'

/** A part of the file that one of its keys cannot answer. */
export interface Skipped {
  readonly code: 'skipped'
  /** The name of the key in the file. */
  readonly key: string
  /** What is left out, in words. */
  readonly part: string
  /** The input, partner or line that the key lacks. */
  readonly missing: string
  readonly suggestion?: string
  readonly message: string
}

export type NameKind = 'input' | 'partner' | 'partner or line'

/** A name that a part needs. */
export interface Needed {
  readonly name: string
  readonly kind: NameKind
}

/** The names of a kind that a key has. */
export function namesOf(key: KeyData, kind: NameKind): readonly string[] {
  if (kind === 'input') return Object.keys(key.inputs)
  return kind === 'partner' ? key.parties : [...recipientsOf(key), 'joint', ...planOf(key).lowered.lines.keys()]
}

/** One remark for every name that the key lacks; none where it has all. */
export const skippedBy = (name: string, key: KeyData, part: string, needs: readonly Needed[]): readonly Skipped[] =>
  needs.filter((needed) => !namesOf(key, needed.kind).includes(needed.name)).map((needed) => skipped(name, key, part, needed))

function skipped(name: string, key: KeyData, part: string, { name: missing, kind }: Needed): Skipped {
  const known = namesOf(key, kind)
  const near = unknownName('unknown-name', '', missing, known)
  const suggestion = 'suggestion' in near ? near.suggestion : undefined
  const hint =
    suggestion === undefined
      ? `it has ${known.slice(0, mostListed).join(', ')}${known.length > mostListed ? ', …' : ''}`
      : `the nearest it has is '${suggestion}'`
  const message = `key ${name} leaves out ${part}: it has no ${kind} '${missing}'; ${hint}`
  return { code: 'skipped', key: name, part, missing, ...(suggestion !== undefined && { suggestion }), message }
}

/** So many names are listed, and no more. */
const mostListed = 12
