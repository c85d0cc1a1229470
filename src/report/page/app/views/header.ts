/** The name of the agreement, the language, and paper. */
import { type Language, languages } from '../../../prose/language.ts'
import { languageNames } from '../../page-words.ts'
import { el } from '../el.ts'
import type { Model } from '../model.ts'
import type { Actions, View } from '../view.ts'

export function headerView({ session, speech, state, start }: Model, { change }: Actions): View {
  const choice = el(
    'select',
    { id: 'language' },
    ...languages.map((one) => el('option', { value: one, lang: one, selected: one === state.language }, languageNames[one])),
  )
  choice.addEventListener('change', () => change({ language: choice.value as Language }))
  const print = el('button', { type: 'button', class: 'button' }, speech.word('print'))
  print.addEventListener('click', () => window.print())
  const from = session.agreement.versions[start.version]?.from
  const element = el(
    'header',
    { class: 'top' },
    el(
      'div',
      {},
      el('p', { class: 'kicker' }, speech.word('whatIf')),
      el('h1', {}, session.agreement.name),
      el('p', { class: 'soft' }, speech.word('intro')),
      session.keys.length > 1 && from !== undefined ? el('p', { class: 'soft' }, speech.word('version', { from })) : undefined,
    ),
    el('div', { class: 'tools' }, el('label', { for: 'language', class: 'unseen' }, speech.word('language')), choice, print),
  )
  document.title = `${session.agreement.name}: ${speech.word('whatIf')}`
  return { element, draw: () => undefined }
}
