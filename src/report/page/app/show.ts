/** Puts the page together and keeps it up to date: amounts with the next frame, what takes longer when the sliders rest. */
import { languages } from '../../prose/language.ts'
import { choices } from './choices.ts'
import { el } from './el.ts'
import { type Model, modelOf, type State, valuesOf } from './model.ts'
import { openOnPaper } from './paper.ts'
import { schedule } from './schedule.ts'
import { firstStart, type Session } from './session.ts'
import type { Actions, View } from './view.ts'
import { aboutView } from './views/about.ts'
import { announcer } from './views/announcer.ts'
import { barView } from './views/bar.ts'
import { breakEvenView } from './views/break-even.ts'
import { changesView } from './views/changes.ts'
import { flowView } from './views/flow.ts'
import { headerView } from './views/header.ts'
import { inputsView } from './views/inputs.ts'
import { linesView } from './views/lines.ts'
import { payoutsView } from './views/payouts.ts'
import { promisesView } from './views/promises.ts'
import { replayView } from './views/replay.ts'
import { tornadoView } from './views/tornado.ts'
import { why } from './why.ts'

/** How long sliders rest before what takes longer is drawn, in milliseconds. */
const rest = 140

export function show(session: Session, place: HTMLElement): void {
  const dialog = why()
  document.body.append(dialog.element)
  let state = firstState(session)
  let model = modelOf(session, state)
  let views: readonly View[] = []
  const draw = (slow: boolean): void => {
    model = modelOf(session, state)
    for (const view of views) if ((view.slow ?? false) === slow) view.draw(model)
  }
  const redraw = schedule(
    () => draw(false),
    () => draw(true),
    rest,
  )
  const change: Actions['change'] = (changes) => {
    const before = state
    state = { ...state, ...changes }
    const rebuilt = before.language !== state.language || session.starts[before.start]?.version !== session.starts[state.start]?.version
    if (rebuilt) build()
    else redraw()
  }
  const actions: Actions = {
    change,
    set: (name, value) => {
      const followers = Object.keys(state.follows).filter((one) => state.follows[one] === name)
      change({ values: { ...state.values, ...Object.fromEntries([name, ...followers].map((one) => [one, value])) } })
    },
    begin: (start) => change({ start, values: valuesOf(session.starts[start] as Session['starts'][number]), ...choices(session, start, state) }),
    explain: (of) => dialog.open(model, of),
  }
  const build = (): void => {
    const focused = document.activeElement?.id ?? ''
    model = modelOf(session, state)
    views = assemble(place, model, actions)
    draw(false)
    draw(true)
    document.getElementById(focused)?.focus()
  }
  build()
  openOnPaper()
}

function firstState(session: Session): State {
  const start = firstStart(session)
  const first = session.starts[start] as Session['starts'][number]
  return { language: session.data.language, start, values: valuesOf(first), follows: session.data.follows, ...choices(session, start) }
}

function assemble(place: HTMLElement, model: Model, actions: Actions): readonly View[] {
  const { language } = model.state
  document.documentElement.lang = language
  for (const one of languages) document.getElementById(`rules-${one}`)?.toggleAttribute('hidden', one !== language)
  const header = headerView(model, actions)
  const inputs = inputsView(model, actions)
  const main = [payoutsView, flowView, changesView, tornadoView, breakEvenView, replayView, promisesView, linesView, aboutView].flatMap(
    (make) => make(model, actions) ?? [],
  )
  const [said, bar] = [announcer(), barView()]
  place.replaceChildren(
    el('a', { class: 'skip', href: '#amounts' }, model.speech.word('skip')),
    header.element,
    el('main', { class: 'page' }, inputs.element, el('div', { class: 'stack' }, ...main.map(({ element }) => element))),
    bar.element,
    said.element,
  )
  return [header, inputs, ...main, bar, said]
}
