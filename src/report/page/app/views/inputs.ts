/** What is supposed: a slider and a field for every input and every balance carried from before. */
import { namesOf } from '../../page-data.ts'
import { el } from '../el.ts'
import { inputControl } from '../input-control.ts'
import type { Model } from '../model.ts'
import type { Actions, View } from '../view.ts'

export function inputsView(model: Model, actions: Actions): View {
  const { speech, key, session } = model
  const named = namesOf(session.agreement)
  const controls = (names: readonly string[]): readonly ReturnType<typeof inputControl>[] =>
    names.map((name) => inputControl(name, named.get(name) ?? { unit: '1', balance: false }, model, actions))
  const inputs = controls(Object.keys(key.inputs))
  const balances = controls(Object.keys(key.balances))
  const all = [...inputs, ...balances]
  const start = startChoice(model, actions)
  const reset = el('button', { type: 'button', class: 'button' }, speech.word('reset'))
  reset.addEventListener('click', () => actions.begin(Number(start.value)))
  const element = el(
    'form',
    { class: 'card inputs', 'aria-labelledby': 'suppose' },
    el('h2', { id: 'suppose' }, speech.word('inputs')),
    el('div', { class: 'field' }, el('label', { for: 'start' }, speech.word('startFrom')), start, reset),
    el('div', { class: 'list' }, ...inputs.map(({ element: one }) => one)),
    balances.length > 0 ? el('h3', {}, speech.word('opening')) : undefined,
    el('div', { class: 'list' }, ...balances.map(({ element: one }) => one)),
  )
  element.addEventListener('submit', (event) => event.preventDefault())
  return {
    element,
    draw: (latest) => {
      start.value = String(latest.state.start)
      for (const control of all) control.draw(latest)
    },
  }
}

function startChoice({ session: { starts }, speech, state }: Model, { begin }: Actions): HTMLSelectElement {
  const options = (kind: (typeof starts)[number]['kind']): readonly HTMLOptionElement[] =>
    starts.flatMap((start, index) => {
      if (start.kind !== kind) return []
      return [el('option', { value: String(index), selected: index === state.start }, start.kind === 'middle' ? speech.word('middle') : start.name)]
    })
  const group = (label: string, all: readonly HTMLOptionElement[]) => (all.length > 0 ? el('optgroup', { label }, ...all) : undefined)
  const element = el(
    'select',
    { id: 'start' },
    ...options('middle'),
    group(speech.word('examples'), options('example')),
    group(speech.word('months'), options('month')),
  )
  element.addEventListener('change', () => begin(Number(element.value)))
  return element
}
