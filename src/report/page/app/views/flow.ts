/** From sales to each partner: the waterfall. */
import { axisY, barX, type PlotOptions, ruleX, text } from '@observablehq/plot'
import { type FlowStep, flowOf, isDeficit } from '../../flow.ts'
import { chart, drawn, roomFor } from '../chart.ts'
import { el } from '../el.ts'
import { amountOf, figure } from '../figure.ts'
import { legend } from '../legend.ts'
import type { Model } from '../model.ts'
import { hiddenTable, table } from '../table.ts'
import type { Actions, View } from '../view.ts'

export function flowView(first: Model, actions: Actions): View | undefined {
  const { speech, key } = first
  if (!key.pot) return undefined
  const picture = chart()
  const hidden = hiddenTable(speech)
  const title = el('h2', { id: 'flow-title' }, speech.word('flow'))
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'flow-title' },
    title,
    el('p', { class: 'soft' }, speech.word('flowIntro')),
    legend([...first.session.colours.keys()], first),
    picture.element,
    hidden.element,
  )
  return {
    element,
    draw: (model) => {
      const { settlement } = model
      if (!settlement) return picture.clear()
      const steps = flowOf(settlement)
      const labels = steps.map((step) => labelOf(step, isDeficit(settlement), model))
      picture.draw(steps.map((step, index) => `${labels[index]} ${speech.amount(step.amount, unitOf(model))}`).join(', '), (width) =>
        optionsOf(steps, labels, width, model),
      )
      hidden.fill(() => flowTable(steps, labels, model, actions))
    },
  }
}

const unitOf = ({ key }: Model): string => key.pot?.unit ?? '1'

function labelOf({ kind, label, to }: FlowStep, deficit: boolean, { speech }: Model): string {
  if (kind === 'rounding') return speech.word('rounding')
  if (kind === 'rest') return speech.word(deficit ? 'restDeficit' : 'restSurplus', { to: speech.name(to ?? '') })
  const name = speech.name(label)
  return to === undefined || name.includes(to) ? name : `${name} → ${speech.name(to)}`
}

function optionsOf(steps: readonly FlowStep[], labels: readonly string[], width: number, { speech, session, key }: Model): PlotOptions {
  const unit = unitOf({ key } as Model)
  const bars = steps.map((step, index) => {
    const ends = step.kind === 'pot' ? [0, drawn(step.after)] : [drawn(step.before), drawn(step.after)]
    const colour = step.to === undefined ? 'var(--pot)' : (session.colours.get(step.to) ?? 'var(--fund)')
    return { index, from: Math.min(...ends), to: Math.max(...ends), colour, says: speech.amount(step.amount, unit), below: step.amount.startsWith('-') }
  })
  const left = roomFor(width)
  return {
    height: bars.length * (width < 480 ? 38 : 32) + 12,
    marginLeft: left,
    marginRight: 105,
    marginTop: 4,
    marginBottom: 8,
    x: { axis: null, nice: true },
    y: { type: 'band', domain: bars.map(({ index }) => index), padding: 0.28, label: null },
    marks: [
      ruleX([0], { stroke: 'var(--line)' }),
      barX(bars, { y: 'index', x1: 'from', x2: 'to', fill: 'colour', fillOpacity: (bar: { below: boolean }) => (bar.below ? 0.55 : 1), rx: 2 }),
      text(bars, {
        y: 'index',
        x: 'to',
        text: 'says',
        textAnchor: 'start',
        dx: 6,
        fill: (bar: { below: boolean }) => (bar.below ? 'var(--loss)' : 'var(--ink)'),
      }),
      axisY({ tickSize: 0, tickFormat: (index: number) => labels[index] ?? '', lineWidth: left / 14, label: null }),
    ],
  }
}

function flowTable(steps: readonly FlowStep[], labels: readonly string[], model: Model, actions: Actions): HTMLElement {
  const { speech } = model
  const unit = unitOf(model)
  const rows = steps.map((step, index) => [
    labels[index] as string,
    step.to === undefined ? '' : speech.name(step.to),
    step.explains === undefined ? amountOf(step.amount, unit, speech) : shown(step, step.explains),
    amountOf(step.after, unit, speech),
  ])
  return table(
    speech.word('flow'),
    [{ head: speech.word('step') }, { head: speech.word('to') }, { head: speech.word('amount'), number: true }, { head: speech.word('inPot'), number: true }],
    rows,
  )

  function shown({ amount }: FlowStep, of: string): HTMLElement {
    return figure({ text: amount, unit, of }, speech, actions)
  }
}
