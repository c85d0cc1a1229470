/** Does this value move with another one? In the months it did; here it may be told not to. */
import { el, idOf } from './el.ts'
import type { Model } from './model.ts'
import type { Actions, View } from './view.ts'

/** `undefined` for an input that never followed another. */
export function followChoice(name: string, { session, speech }: Model, { change }: Actions): View | undefined {
  const leader = session.data.follows[name]
  if (leader === undefined) return undefined
  const box = el('input', { type: 'checkbox', id: idOf('follow', name) })
  let follows: Readonly<Record<string, string>> = {}
  box.addEventListener('change', () => {
    const { [name]: _, ...others } = follows
    change({ follows: box.checked ? { ...others, [name]: leader } : others })
  })
  return {
    element: el('label', { class: 'follow' }, box, speech.word('follows', { name: speech.name(leader) })),
    draw: ({ state }) => {
      follows = state.follows
      box.checked = Object.hasOwn(follows, name)
    },
  }
}
