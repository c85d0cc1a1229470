/** What matters most to a partner: each input alone, over its range. */
import { axisX, axisY, barX, gridX, type PlotOptions, ruleX, text } from '@observablehq/plot'
import { type Tornado, tornado } from '../../../../scenario/tornado.ts'
import { numberText } from '../../speech.ts'
import { chart, drawn, roomFor, tick } from '../chart.ts'
import { choice } from '../choice.ts'
import { el } from '../el.ts'
import { amountOf } from '../figure.ts'
import { type Model, rangesOf, trying } from '../model.ts'
import { hiddenTable, table } from '../table.ts'
import type { Actions, View } from '../view.ts'

export function tornadoView(first: Model, { change }: Actions): View | undefined {
  const { speech, key } = first
  if (!key.pot || Object.keys(rangesOf(first)).length === 0) return undefined
  const picture = chart()
  const hidden = hiddenTable(speech)
  const who = choice(
    'tornado-of',
    speech.word('of'),
    key.parties.map((name) => [name, name]),
    (of) => change({ of }),
  )
  const problem = el('p', { class: 'error' })
  const title = el('h2', { id: 'tornado-title' }, speech.word('tornado'))
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'tornado-title' },
    title,
    el('p', { class: 'soft' }, speech.word('tornadoIntro')),
    who.element,
    problem,
    picture.element,
    hidden.element,
  )
  return {
    element,
    slow: true,
    draw: (model) => {
      who.show(model.state.of)
      const found = trying(() => tornado(model.situation, { of: model.state.of, ranges: rangesOf(model) }))
      problem.textContent = 'value' in found ? '' : found.problems.join('; ')
      if (!('value' in found)) return picture.clear()
      const { value } = found
      picture.draw(wordsOf(value, model), (width) => optionsOf(value, width, model))
      hidden.fill(() => tornadoTable(value, model))
    },
  }
}

const unitOf = ({ key }: Model): string => key.pot?.unit ?? '1'

const endOf = (input: string, text: string, { speech, key }: Model): string => speech.amount(text, key.inputs[input]?.unit ?? '1')

const wordsOf = ({ bars }: Tornado, { speech, key }: Model): string =>
  bars.map(({ input, swing }) => `${speech.name(input)} ${speech.amount(swing, unitOf({ key } as Model))}`).join(', ')

function optionsOf({ of, base, bars }: Tornado, width: number, model: Model): PlotOptions {
  const { speech, session, state } = model
  const colour = session.colours.get(of) ?? 'var(--mark)'
  const ends = bars.flatMap(({ input, low, high }) =>
    [low, high].map((end, index) => {
      const [from, to] = [drawn(base), drawn(end.amount)]
      return {
        input,
        from,
        to,
        opacity: index === 0 ? 0.45 : 1,
        says: numberText(end.value, state.language),
        right: to > from || (to === from && index === 1),
        zero: from === to,
      }
    }),
  )
  const left = roomFor(width)
  return {
    height: bars.length * 36 + 46,
    marginLeft: left,
    marginRight: 8,
    marginTop: 8,
    x: { label: null, inset: width < 480 ? 44 : 60 },
    y: { type: 'band', domain: bars.map(({ input }) => input), padding: 0.34, label: null },
    marks: [
      gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: Math.max(2, Math.round(width / 160)) }),
      barX(ends, { y: 'input', x1: 'from', x2: 'to', fill: colour, fillOpacity: 'opacity', rx: 2 }),
      ...[true, false].map((right) =>
        text(
          ends.filter((end) => end.right === right && !end.zero),
          { y: 'input', x: 'to', text: 'says', textAnchor: right ? 'start' : 'end', dx: right ? 5 : -5, fill: 'var(--soft)', fontSize: 11.5 },
        ),
      ),
      ruleX([drawn(base)], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
      ruleX(ends.some(({ to }) => to < 0) ? [0] : [], { stroke: 'var(--loss)', strokeDasharray: '4 3' }),
      axisX({ anchor: 'bottom', tickFormat: tick(state.language), tickSize: 0, label: null, ticks: Math.max(2, Math.round(width / 160)) }),
      axisY({ tickSize: 0, tickFormat: speech.name, lineWidth: left / 13, label: null }),
    ],
  }
}

function tornadoTable({ bars }: Tornado, model: Model): HTMLElement {
  const { speech } = model
  const unit = unitOf(model)
  const heads = (['low', 'high', 'swing'] as const).map((word) => ({ head: speech.word(word), number: true as const }))
  const rows = bars.map(({ input, low, high, swing }) => [
    speech.name(input),
    `${endOf(input, low.value, model)} – ${endOf(input, high.value, model)}`,
    amountOf(low.amount, unit, speech),
    amountOf(high.amount, unit, speech),
    amountOf(swing, unit, speech),
  ])
  return table(speech.word('netOf', { name: model.state.of }), [{ head: speech.word('input') }, { head: speech.word('range') }, ...heads], rows)
}
