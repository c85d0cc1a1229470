/** Who is paid what, what each keeps after its own costs, and what funds hold. */
import { fundsOf } from '../../../../core/key.ts'
import { fromText, sub, toText } from '../../../../number/rational.ts'
import { exact, type Settlement } from '../../../../read/settlement.ts'
import { coloured, el } from '../el.ts'
import { amountOf, figure } from '../figure.ts'
import type { Model } from '../model.ts'
import type { Actions, View } from '../view.ts'

export function payoutsView({ speech, key, session }: Model, actions: Actions): View {
  const error = el('div', { class: 'error', role: 'alert' })
  const cards = el('div', { class: 'amounts' })
  const nobody = key.pot ? undefined : el('p', {}, speech.word('noPayouts'))
  const element = el(
    'section',
    { class: 'card', id: 'amounts', tabindex: '-1', 'aria-labelledby': 'amounts-title' },
    el('h2', { id: 'amounts-title' }, speech.word('payouts')),
    nobody,
    error,
    cards,
  )
  return {
    element,
    draw: (model) => {
      const { settlement, base, problems } = model
      error.replaceChildren(...(settlement ? [] : [el('p', {}, el('strong', {}, speech.word('cannot')), ': '), ...problems.map((text) => el('p', {}, text))]))
      if (!key.pot || !settlement) cards.replaceChildren()
      else
        cards.replaceChildren(
          ...key.parties.map((name) => partyCard(name, settlement, base, model, actions)),
          ...fundsOf(key).map((name) => fundCard(name, settlement, model, actions)),
        )
      for (const card of cards.children) coloured(card as HTMLElement, session.colours.get((card as HTMLElement).dataset['of'] ?? '') ?? 'var(--ink)')
    },
  }
}

function partyCard(name: string, settlement: Settlement, base: Settlement | undefined, { key, speech }: Model, actions: Actions): HTMLElement {
  const unit = key.pot?.unit ?? '1'
  const text = exact(settlement, 'payouts')[name] as string
  const before = base && exact(base, 'payouts')[name]
  const change = before === undefined ? '0' : toText(sub(fromText(text), fromText(before)))
  const cost = exact(settlement, 'costs')[name]
  const rows = cost === undefined ? [] : costRows(cost, exact(settlement, 'net')[name] as string)
  const since = change === '0' ? speech.word('unchanged') : speech.word('since', { change: speech.change(change, unit) })
  return el(
    'div',
    { class: 'party', 'data-of': name },
    el('h3', {}, name, el('span', {}, speech.word(text.startsWith('-') ? 'pays' : 'asPaid'))),
    el('div', { class: 'big' }, figure({ text, unit, of: name }, speech, actions)),
    el('p', { class: change.startsWith('-') ? 'hint negative' : 'hint' }, since),
    rows.length > 0 ? el('dl', { class: 'rows' }, ...rows) : undefined,
  )

  function costRows(spent: string, kept: string): readonly HTMLElement[] {
    return [
      el('dt', {}, speech.word('ownCosts')),
      el('dd', {}, speech.amount(spent, unit)),
      el('dt', { class: 'sum' }, speech.word('keeps')),
      el('dd', { class: 'sum' }, amountOf(kept, unit, speech)),
    ]
  }
}

function fundCard(name: string, settlement: Settlement, { key, speech }: Model, actions: Actions): HTMLElement {
  const unit = key.balances[name]?.unit ?? '1'
  const after = exact(settlement, 'balances')[name] as string
  const moved = toText(sub(fromText(after), fromText(settlement.opening[name] as string)))
  return el(
    'div',
    { class: 'party', 'data-of': name },
    el('h3', {}, speech.name(name), el('span', {}, speech.word('fund'))),
    el('div', { class: 'big' }, figure({ text: moved, unit, of: name }, speech, actions)),
    el('p', { class: 'hint' }, speech.word(moved.startsWith('-') ? 'taken' : 'moved')),
    el('dl', { class: 'rows' }, el('dt', {}, speech.word('fundHolds')), el('dd', {}, amountOf(after, unit, speech))),
  )
}
