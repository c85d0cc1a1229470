/** What a scenario file asks, part by part: each can be computed, shown and kept by itself. */

import type { KeyData } from '../../core/key.ts'
import type { ScenarioPlan } from '../../core/scenario-plan.ts'
import { aboutKey } from '../view/about-key.ts'
import { ownPlan } from './own-plan.ts'
import type { Part } from './part.ts'
import { questionsOf } from './questions.ts'
import { type Skipped, skippedBy } from './skipped.ts'

/** What is answered, and what is left out because a key lacks what it needs. */
export interface Parts {
  readonly parts: readonly Part[]
  readonly skipped: readonly Skipped[]
}

/** Every part, key by key. */
export function partsOf(plan: ScenarioPlan): Parts {
  const all = Object.entries(plan.keys).map(([name, key]) => partsOfKey(name, key, plan))
  return { parts: all.flatMap(({ parts }) => parts), skipped: all.flatMap(({ skipped }) => skipped) }
}

function partsOfKey(name: string, key: KeyData, plan: ScenarioPlan): Parts {
  const own = ownPlan(name, key, plan)
  const title = Object.keys(plan.keys).length === 1 || name === key.name ? key.name : `${name} (${key.name})`
  const asked = questionsOf(plan, own, aboutKey(title, key)).map(({ part, about, needs, compute }) => ({
    part: { name: `${name} ${part}`, compute },
    skipped: skippedBy(name, key, about, needs),
  }))
  return {
    parts: asked.filter(({ skipped }) => skipped.length === 0).map(({ part }) => part),
    skipped: [...asked.flatMap(({ skipped }) => skipped), ...own.skipped],
  }
}
