/** Why this amount: the explanation of the engine, step by step, in a dialog. */
import { explain, type Row } from '../../../read/explain.ts'
import type { Speech } from '../speech.ts'
import { el } from './el.ts'
import type { Model } from './model.ts'

export interface Why {
  readonly element: HTMLDialogElement
  readonly open: (model: Model, of: string) => void
}

export function why(): Why {
  const element = el('dialog', { 'aria-labelledby': 'why-title' })
  // A press beside the dialog closes it, as Escape does.
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close()
  })
  return {
    element,
    open: (model, of) => {
      if (!model.settlement) return
      element.replaceChildren(contentOf(explain(model.settlement, of).rows, of, model.speech, () => element.close()))
      element.showModal()
      element.scrollTop = 0
    },
  }
}

function contentOf(rows: readonly Row[], of: string, speech: Speech, close: () => void): HTMLElement {
  const own = rows.at(-1) as Row
  const title = speech.word('whyOf', { amount: speech.amount(own.value, own.unit), name: speech.name(of) })
  const button = el('button', { type: 'button', class: 'button', autofocus: true }, speech.word('close'))
  button.addEventListener('click', close)
  const link = el('a', { href: `#rules-${speech.language}` }, speech.word('readRules'))
  link.addEventListener('click', () => {
    document.getElementById(`rules-${speech.language}`)?.setAttribute('open', '')
    close()
  })
  const steps = [own, ...rows.slice(0, -1)].map((row) => stepOf(row, speech))
  return el('div', { class: 'why' }, el('header', {}, el('h2', { id: 'why-title' }, title), button), el('ol', {}, ...steps), el('p', {}, link))
}

/** A rule that is longer than this in numbers is said by its formula. */
const longest = 260

function stepOf({ name, unit, formula, filled, meaning, exact, value, note }: Row, speech: Speech): HTMLElement {
  const numbers = meaning !== undefined && meaning.length <= longest ? meaning : filled
  const said = (label: string, text: string): HTMLElement => el('p', {}, el('span', { class: 'soft' }, `${label}: `), el('code', {}, text))
  const amount = el('span', value.startsWith('-') ? { class: 'negative' } : {}, speech.amount(value, unit))
  return el(
    'li',
    {},
    el('div', { class: 'head' }, el('span', {}, speech.name(name)), amount),
    said(speech.word('formula'), formula),
    numbers === formula ? undefined : said(speech.word('inNumbers'), numbers),
    exact === value ? undefined : said(speech.word('exact'), exact.includes('/') ? `${exact} ${speech.amount(exact, unit)}` : speech.amount(exact, unit)),
    note === undefined ? undefined : el('p', { class: 'hint' }, speech.note(note)),
  )
}
