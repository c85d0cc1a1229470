/** Says the amounts to whoever listens to the page, when the sliders rest: not at every step of a slide. */
import { exact } from '../../../../read/settlement.ts'
import { el } from '../el.ts'
import type { View } from '../view.ts'

export function announcer(): View {
  const element = el('p', { class: 'unseen', role: 'status', 'aria-live': 'polite', id: 'announced' })
  let last: string | undefined
  return {
    element,
    slow: true,
    draw: ({ settlement, key, speech, problems }) => {
      const unit = key.pot?.unit ?? '1'
      const amounts = settlement ? Object.entries(exact(settlement, 'payouts')).map(([name, text]) => `${name} ${speech.amount(text, unit)}`) : []
      const text = settlement ? amounts.join(', ') : `${speech.word('cannot')}: ${problems.join('; ')}`
      // What the page opens with is not news.
      if (last !== undefined && last !== text) element.textContent = text
      last = text
    },
  }
}
