/** One value: a field for any number, and a slider over its range. The text in the state is what counts, never the slider's place. */

import { compareNumbers } from '../../../core/number-text.ts'
import { numericText } from '../../../number/decimal.ts'
import type { Named, SliderRange } from '../page-data.ts'
import { fieldText, type Speech, swapMarks } from '../speech.ts'
import { el, idOf } from './el.ts'
import { followChoice } from './follow-choice.ts'
import type { Model } from './model.ts'
import type { Actions, View } from './view.ts'

export function inputControl(name: string, about: Named, model: Model, actions: Actions): View {
  const { speech, session } = model
  const { set } = actions
  const range = session.data.ranges[name]
  const [id, hintId, noteId] = [idOf('value', name), idOf('hint', name), idOf('note', name)]
  const described = { 'aria-describedby': `${hintId} ${noteId}` }
  const field = el('input', { type: 'text', class: 'number', id, inputmode: 'decimal', autocomplete: 'off', ...described })
  const slider =
    range &&
    el('input', { type: 'range', id: idOf('slide', name), min: range.from, max: range.to, step: range.step, 'aria-label': speech.name(name), ...described })
  const follow = followChoice(name, model, actions)
  const note = el('p', { class: 'hint', id: noteId })
  field.addEventListener('input', () => set(name, swapMarks(field.value, speech.language)))
  slider?.addEventListener('input', () => set(name, slider.value))
  const label = el('label', { for: id }, speech.name(name), el('span', { class: 'unit' }, speech.unit(about.unit)))
  const ends = range && el('div', { class: 'ends', 'aria-hidden': 'true' }, el('span', {}, plain(range.from, speech)), el('span', {}, plain(range.to, speech)))
  const element = el(
    'div',
    { class: 'input' },
    el('div', { class: 'row' }, label, field),
    slider,
    ends,
    follow?.element,
    hintOf(hintId, about, range, speech),
    note,
  )
  return {
    element,
    draw: (latest) => {
      const { state } = latest
      follow?.draw(latest)
      const text = state.values[name] ?? ''
      const value = numericText(text)
      if (document.activeElement !== field) field.value = swapMarks(value === undefined ? text : fieldText(value), speech.language)
      field.setAttribute('aria-invalid', String(value === undefined))
      note.textContent = noteOf(value, range, speech)
      if (!slider || value === undefined) return
      slider.value = fieldText(value)
      slider.setAttribute('aria-valuetext', speech.amount(value, about.unit))
    },
  }
}

const plain = (text: string, speech: Speech): string => speech.amount(text, '1').replace(/\u00a0?%$/, '')

/** What is known about it, and where its range comes from. */
function hintOf(id: string, { note, balance }: Named, range: SliderRange | undefined, speech: Speech): HTMLElement {
  const source = range && `${speech.source(range.source)}${range.widened ? speech.word('widened') : ''}`
  const parts = [note, balance ? speech.word('fromPrevious') : undefined, source].filter((part) => part !== undefined)
  return el('p', { class: 'hint', id }, parts.join('; '))
}

function noteOf(value: string | undefined, range: SliderRange | undefined, speech: Speech): string {
  if (value === undefined) return speech.word('notANumber')
  const exactly = value.includes('/') ? speech.word('exactly', { value }) : ''
  const outside = range && (compareNumbers(value, range.from) < 0 || compareNumbers(value, range.to) > 0) ? speech.word('outside') : ''
  return [exactly, outside].filter((part) => part !== '').join('; ')
}
