/** The real months under this agreement: what each partner keeps, with the months marked in which it loses. */
import { axisX, axisY, dot, gridY, lineY, type PlotOptions, ruleX, ruleY } from '@observablehq/plot'
import { chart, dashOf, drawn, tick } from '../chart.ts'
import { el } from '../el.ts'
import { amountOf } from '../figure.ts'
import { type Kept, keptOf, summaryOf } from '../kept.ts'
import { legend } from '../legend.ts'
import type { Model } from '../model.ts'
import { hiddenTable, table } from '../table.ts'
import type { Actions, View } from '../view.ts'

export function replayView(model: Model, actions: Actions): View | undefined {
  const { session, speech } = model
  if (session.series.length === 0) return undefined
  const kept = keptOf(session)
  const picture = chart()
  const hidden = hiddenTable(speech, true)
  const title = el('h2', { id: 'replay-title' }, speech.word('replay'))
  const summary = el('div', { class: 'scroll' }, summaryTable(kept, model))
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'replay-title' },
    title,
    el('p', { class: 'soft' }, speech.word('replayIntro')),
    legend(partiesOf(kept), model),
    picture.element,
    summary,
    hidden.element,
  )
  hidden.fill(() => monthsTable(kept, model, actions))
  const label = partiesOf(kept)
    .map((name) => saidOf(name, kept, model))
    .join('; ')
  let shown: string | undefined
  return {
    element,
    slow: true,
    draw: ({ start }) => {
      // Only the mark of the month that is shown above moves.
      if (shown === start.name) return
      shown = start.name
      picture.draw(label, (width) => optionsOf(kept, start.kind === 'month' ? start.name : undefined, width, model))
    },
  }
}

const partiesOf = (kept: readonly Kept[]): readonly string[] => [...new Set(kept.map(({ of }) => of))]

function saidOf(name: string, kept: readonly Kept[], { speech }: Model): string {
  const { total, losses, unit } = summaryOf(name, kept)
  return `${name}: ${speech.word('total')} ${speech.amount(total, unit)}, ${speech.word('lossMonths')} ${losses}`
}

function optionsOf(kept: readonly Kept[], month: string | undefined, width: number, { session, state, speech }: Model): PlotOptions {
  const colour = ({ of }: Kept): string => session.colours.get(of) ?? 'var(--ink)'
  const periods = [...new Set(kept.map(({ period }) => period))]
  const points = kept.map((one) => ({ ...one, y: drawn(one.text) }))
  const losses = points.filter(({ y }) => y < 0)
  const most = Math.max(2, Math.floor((width - 80) / 62))
  const yearly = periods.filter((period) => /-01$|-Q1$|^\d{4}$/.test(period))
  const ticks = yearly.length > 1 && yearly.length <= most ? yearly : periods.filter((_, index) => index % Math.ceil(periods.length / most) === 0)
  return {
    height: Math.min(320, Math.max(220, width * 0.4)),
    marginLeft: 60,
    marginRight: 18,
    marginBottom: 30,
    x: { type: 'point', domain: periods, label: null },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 6 }),
      axisY({ tickFormat: tick(state.language), tickSize: 0, label: speech.unit(kept[0]?.unit ?? '1'), labelArrow: 'none', ticks: 6 }),
      axisX({ ticks, label: null, tickSize: 4 }),
      ruleY([0], { stroke: 'var(--loss)', strokeDasharray: '4 3' }),
      ruleX(month === undefined ? [] : [month], { stroke: 'var(--soft)', strokeDasharray: '2 3' }),
      ...partiesOf(kept).map((name, index) =>
        lineY(
          points.filter(({ of }) => of === name),
          { x: 'period', y: 'y', stroke: session.colours.get(name) ?? 'var(--ink)', strokeWidth: 2.25, strokeDasharray: dashOf(index) },
        ),
      ),
      dot(losses, { x: 'period', y: 'y', symbol: 'triangle', rotate: 180, r: 5, fill: colour, stroke: 'var(--card)', strokeWidth: 1 }),
    ],
  }
}

function summaryTable(kept: readonly Kept[], { speech }: Model): HTMLElement {
  const rows = partiesOf(kept).map((name) => {
    const { total, worst, losses, unit } = summaryOf(name, kept)
    const when = worst ? el('span', {}, amountOf(worst.text, unit, speech), ` (${worst.period})`) : ''
    return [name, amountOf(total, unit, speech), when, losses === 0 ? speech.word('noLoss') : String(losses)]
  })
  const heads = (['total', 'worst', 'lossMonths'] as const).map((word) => ({ head: speech.word(word), number: true as const }))
  return table(speech.word('replay'), [{ head: speech.word('partner') }, ...heads], rows)
}

function monthsTable(kept: readonly Kept[], { session, speech }: Model, { begin }: Actions): HTMLElement {
  const parties = partiesOf(kept)
  const rows = session.series.map(({ period }) => {
    const button = el('button', { type: 'button', class: 'figure', 'aria-label': speech.word('showMonth', { month: period }) }, period)
    button.addEventListener('click', () => begin(session.starts.findIndex(({ kind, name }) => kind === 'month' && name === period)))
    const cells = parties.map((party) => {
      const found = kept.find((one) => one.of === party && one.period === period)
      if (!found) return ''
      return el('span', {}, found.text.startsWith('-') ? `▼ ${speech.word('lossMonth')} ` : '', amountOf(found.text, found.unit, speech))
    })
    return [button, ...cells]
  })
  return table(speech.word('replay'), [{ head: speech.word('month') }, ...parties.map((head) => ({ head, number: true as const }))], rows)
}
