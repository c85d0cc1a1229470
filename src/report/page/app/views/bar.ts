/** On a small screen the amounts stay in sight while sliders move. Whoever listens is told by the announcer. */
import { exact } from '../../../../read/settlement.ts'
import { coloured, el } from '../el.ts'
import type { View } from '../view.ts'

export function barView(): View {
  const element = el('div', { class: 'bar', 'aria-hidden': 'true' })
  return {
    element,
    draw: ({ settlement, session, key, speech }) => {
      const amounts = Object.entries(settlement ? exact(settlement, 'payouts') : {})
      const said = amounts.map(([name, text]) =>
        coloured(el('span', {}, `${name} ${speech.amount(text, key.pot?.unit ?? '1')}`), session.colours.get(name) ?? 'var(--ink)'),
      )
      element.replaceChildren(...said)
    },
  }
}
