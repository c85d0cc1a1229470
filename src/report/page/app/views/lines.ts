/** Every line of the key with its amount, and why. */
import { planOf } from '../../../../read/plan.ts'
import { exact } from '../../../../read/settlement.ts'
import { el } from '../el.ts'
import { figure } from '../figure.ts'
import type { Model } from '../model.ts'
import { hiddenTable, table } from '../table.ts'
import type { Actions, View } from '../view.ts'

export function linesView({ speech, key }: Model, actions: Actions): View {
  const hidden = hiddenTable(speech, true)
  const title = el('h2', { id: 'lines-title' }, speech.word('lines'))
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'lines-title' },
    title,
    el('p', { class: 'soft' }, speech.word('linesIntro')),
    hidden.element,
  )
  const units = new Map([...planOf(key).lowered.lines].map(([name, node]) => [name, node.unit]))
  return {
    element,
    draw: ({ settlement }) =>
      hidden.fill(() => {
        const rows = Object.entries(settlement ? exact(settlement, 'lines') : {}).map(([name, text]) => [
          speech.name(name),
          figure({ text, unit: units.get(name) ?? '1', of: name }, speech, actions),
        ])
        return table(speech.word('lines'), [{ head: speech.word('line') }, { head: speech.word('amount'), number: true }], rows)
      }),
  }
}
