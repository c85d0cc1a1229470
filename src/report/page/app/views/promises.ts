/** What is promised about the key, and what is known about it. */
import type { PagePromise } from '../../page-data.ts'
import { el } from '../el.ts'
import type { Model } from '../model.ts'
import type { View } from '../view.ts'

const signs = { proved: '✓', refuted: '✗', unproved: '–' } as const

export function promisesView({ speech, session }: Model): View {
  const { promises } = session.data
  const title = el('h2', { id: 'promises-title' }, speech.word('promises'))
  const list = promises.length === 0 ? undefined : el('ul', { class: 'promises' }, ...promises.map(promiseItem))
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'promises-title' },
    title,
    el('p', { class: 'soft' }, speech.word(list ? 'promisesIntro' : 'noPromises')),
    list,
  )
  return { element, draw: () => undefined }

  function promiseItem({ name, sentences, verdict = 'unproved' }: PagePromise): HTMLElement {
    const sentence = sentences[speech.language]
    const named = name !== undefined && name !== sentence
    const text = el('p', named ? { class: 'soft' } : {}, sentence)
    return el(
      'li',
      {},
      el('span', { class: `sign ${verdict}`, 'aria-hidden': 'true' }, signs[verdict]),
      el('div', {}, named ? el('p', {}, name) : undefined, text, el('p', { class: `hint ${verdict}` }, speech.word(verdict))),
    )
  }
}
