/** What the changes since the start do to each payout, one after the other. */
import { fromText, sub, toText } from '../../../../number/rational.ts'
import { bridge } from '../../../../scenario/bridge.ts'
import { namesOf } from '../../page-data.ts'
import { el } from '../el.ts'
import { amountOf } from '../figure.ts'
import { type Model, trying } from '../model.ts'
import { type Column, table } from '../table.ts'
import type { View } from '../view.ts'

export function changesView({ speech, key }: Model): View | undefined {
  if (!key.pot) return undefined
  const holder = el('div', { class: 'scroll' })
  const title = el('h2', { id: 'changes-title' }, speech.word('changes'))
  const intro = el('p', { class: 'soft' })
  const element = el('section', { class: 'card', 'aria-labelledby': 'changes-title' }, title, intro, holder)
  return {
    element,
    slow: true,
    draw: (model) => {
      const found = changesTable(model)
      intro.textContent = speech.word(found ? 'changesIntro' : 'noChanges')
      holder.replaceChildren(...(found ? [found] : []))
    },
  }
}

function changesTable({ base, settlement, speech, key, session }: Model): HTMLElement | undefined {
  if (!base || !settlement) return undefined
  const found = trying(() => bridge(base, settlement))
  if (!('value' in found) || found.value.steps.length === 0) return undefined
  const { from, to, steps } = found.value
  const unit = key.pot?.unit ?? '1'
  const named = namesOf(session.agreement)
  const shown = (text: string): HTMLElement => amountOf(text, unit, speech)
  const changed = (text: string): HTMLElement => el('span', text.startsWith('-') ? { class: 'negative' } : {}, speech.change(text, unit))
  const value = (name: string, text: string): string => speech.amount(text, named.get(name)?.unit ?? '1')
  const columns: readonly Column[] = [
    { head: speech.word('input') },
    { head: speech.word('was'), number: true },
    { head: speech.word('is'), number: true },
    ...key.parties.map((head): Column => ({ head, number: true })),
  ]
  const rows = [
    ...steps.map(({ name, from: was, to: is, payouts }) => [
      speech.name(name),
      value(name, was),
      value(name, is),
      ...key.parties.map((party) => changed(payouts[party] ?? '0')),
    ]),
    [speech.word('together'), '', '', ...key.parties.map((party) => changed(toText(sub(fromText(to[party] ?? '0'), fromText(from[party] ?? '0')))))],
    [speech.word('now'), '', '', ...key.parties.map((party) => shown(to[party] ?? '0'))],
  ]
  return table(speech.word('changes'), columns, rows, true)
}
