/** What this page is made of, so that a result can be traced to its key and its values. */
import { el } from '../el.ts'
import type { Model } from '../model.ts'
import type { View } from '../view.ts'

export function aboutView({ speech, session }: Model): View {
  const { key, inputs, library } = session.data.fingerprints
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'about-title' },
    el('h2', { id: 'about-title' }, speech.word('about')),
    el('p', { class: 'soft' }, speech.word('madeBy', { version: library })),
    el('p', { class: 'hint' }, `${speech.word('keyPrint')}: `, el('code', {}, key)),
    el('p', { class: 'hint' }, `${speech.word('inputsPrint')}: `, el('code', {}, inputs)),
  )
  return { element, draw: () => undefined }
}
