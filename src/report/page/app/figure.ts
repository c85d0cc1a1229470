/** An amount that says where it comes from when it is asked. */
import type { Speech } from '../speech.ts'
import { el } from './el.ts'
import type { Actions } from './view.ts'

export interface Figure {
  readonly text: string
  readonly unit: string
  /** The line or recipient that it is. */
  readonly of: string
}

/** A button: a press opens the explanation. */
export function figure({ text, unit, of }: Figure, speech: Speech, { explain }: Pick<Actions, 'explain'>): HTMLElement {
  const amount = speech.amount(text, unit)
  const button = el('button', { type: 'button', class: 'figure', 'aria-haspopup': 'dialog', title: speech.word('why') }, amount)
  button.setAttribute('aria-label', `${amount}, ${speech.name(of)}: ${speech.word('why')}`)
  button.addEventListener('click', () => explain(of))
  return el('span', text.startsWith('-') ? { class: 'negative' } : {}, button)
}

/** An amount on its own; below zero it looks so, besides its sign. */
export const amountOf = (text: string, unit: string, speech: Speech): HTMLElement =>
  el('span', text.startsWith('-') ? { class: 'negative' } : {}, speech.amount(text, unit))
