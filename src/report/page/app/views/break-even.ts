/** What each partner keeps as one input moves, and where that passes zero: the places exact, the lines between them drawn. */
import { axisX, axisY, dot, gridY, lineY, type PlotOptions, ruleX, ruleY } from '@observablehq/plot'
import { chart, dashOf, drawn, tick } from '../chart.ts'
import { choice } from '../choice.ts'
import type { BreakEvens } from '../crossings.ts'
import { breakEvensOf } from '../crossings.ts'
import { el } from '../el.ts'
import { legend } from '../legend.ts'
import { type Model, rangesOf } from '../model.ts'
import { table } from '../table.ts'
import type { Actions, View } from '../view.ts'

export function breakEvenView(first: Model, { change }: Actions): View | undefined {
  const { speech, key } = first
  const movable = Object.keys(rangesOf(first))
  if (!key.pot || movable.length === 0) return undefined
  const picture = chart()
  const what = choice(
    'along',
    speech.word('along'),
    movable.map((name) => [name, speech.name(name)]),
    (along) => change({ along }),
  )
  const places = el('div', { class: 'scroll' })
  const title = el('h2', { id: 'break-even-title' }, speech.word('breakEven'))
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'break-even-title' },
    title,
    el('p', { class: 'soft' }, speech.word('breakEvenIntro')),
    what.element,
    legend(key.parties, first),
    picture.element,
    places,
  )
  return {
    element,
    slow: true,
    draw: (model) => {
      what.show(model.state.along)
      if (!model.settlement) return picture.clear()
      const found = breakEvensOf(model)
      const label = `${speech.word('breakEven')}, ${speech.name(model.state.along)}`
      picture.draw(label, (width) => optionsOf(found, width, model))
      places.replaceChildren(placesTable(found, model))
    },
  }
}

function optionsOf({ points, crossings }: BreakEvens, width: number, { session, speech, state, key, situation }: Model): PlotOptions {
  const colour = (name: string): string => session.colours.get(name) ?? 'var(--ink)'
  const dots = crossings.flatMap(({ of, at }) => at.map(({ at: x }) => ({ of, x: drawn(x), y: 0 })))
  const here = situation.inputs[state.along]
  const unit = speech.unit(key.inputs[state.along]?.unit ?? '1')
  return {
    height: Math.min(340, Math.max(240, width * 0.45)),
    marginLeft: 64,
    marginRight: 18,
    marginBottom: 44,
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 6 }),
      axisY({ tickFormat: tick(state.language), tickSize: 0, label: speech.unit(key.pot?.unit ?? '1'), labelArrow: 'none', ticks: 6 }),
      axisX({
        tickFormat: tick(state.language),
        label: `${speech.name(state.along)}${unit === '' ? '' : ` (${unit})`}`,
        labelArrow: 'none',
        labelAnchor: 'center',
        ticks: Math.max(3, Math.round(width / 90)),
      }),
      ruleY([0], { stroke: 'var(--loss)', strokeDasharray: '4 3' }),
      ruleX(here === undefined ? [] : [drawn(here as string)], { stroke: 'var(--soft)', strokeDasharray: '2 3' }),
      ...key.parties.map((name, index) =>
        lineY(
          points.filter(({ of }) => of === name),
          { x: 'x', y: 'y', stroke: colour(name), strokeWidth: 2.25, strokeDasharray: dashOf(index) },
        ),
      ),
      dot(dots, { x: 'x', y: 'y', r: 5, fill: 'var(--card)', stroke: (one: { of: string }) => colour(one.of), strokeWidth: 2.5 }),
    ],
  }
}

function placesTable({ crossings, problem }: BreakEvens, { speech, key, state }: Model): HTMLElement {
  const unit = key.inputs[state.along]?.unit ?? '1'
  const amount = (value: string): string => speech.amount(value, unit)
  const rows = crossings.map(({ of, at }) => {
    const said = at.map(({ kind, at: place, until, between }) => {
      const where = between ? speech.word('between', { from: amount(rough(between[0])), to: amount(rough(between[1])) }) : amount(place)
      return el('div', {}, speech.word(kind, { at: where, until: until === undefined ? '' : amount(until) }))
    })
    return [of, el('div', {}, ...(problem !== undefined ? [problem] : said.length > 0 ? said : [speech.word('never')]))]
  })
  return table(speech.word('breakEvenIntro'), [{ head: speech.word('partner') }, { head: `${speech.word('crossings')} (${speech.name(state.along)})` }], rows)
}

/** An end of a narrow bracket: what lies between needs no thirty digits. */
const rough = (text: string): string => String(Number(drawn(text).toPrecision(8)))
