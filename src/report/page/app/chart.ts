/** Charts by Observable Plot, made fit for a page with a strict policy. */
import { type PlotOptions, plot } from '@observablehq/plot'
import { fromText } from '../../../number/rational.ts'
import type { Language } from '../../prose/language.ts'
import { numberText } from '../speech.ts'
import { el } from './el.ts'

export interface Chart {
  readonly element: HTMLElement
  /** `options` are made for a width in pixels; `label` says in words what is seen. */
  readonly draw: (label: string, options: (width: number) => PlotOptions) => void
  readonly clear: () => void
}

/** A place for a chart; it is drawn again when its width changes. */
export function chart(): Chart {
  const element = el('div', { class: 'chart-holder' })
  let latest: (() => void) | undefined
  let drawn = 0
  const draw = (label: string, options: (width: number) => PlotOptions): void => {
    latest = () => {
      drawn = element.clientWidth || 640
      const svg = plot({ ...options(drawn), width: drawn, className: 'chart' })
      // Its style stands in the style sheet of the page: the policy lets no other in.
      svg.querySelector('style')?.remove()
      svg.setAttribute('role', 'img')
      svg.setAttribute('aria-label', label)
      element.replaceChildren(svg)
    }
    latest()
  }
  new ResizeObserver(() => {
    if (latest && Math.abs(element.clientWidth - drawn) > 1 && element.clientWidth > 0) requestAnimationFrame(latest)
  }).observe(element)
  return {
    element,
    draw,
    clear: () => {
      latest = undefined
      element.replaceChildren()
    },
  }
}

/** An exact amount as a place on the screen. Only drawings use it; no amount is read from it. */
export const drawn = (text: string): number => {
  const { n, d } = fromText(text)
  return Number(n) / Number(d)
}

/** A tick of an axis in a language. */
export const tick =
  (language: Language) =>
  (value: number): string =>
    numberText(String(Number(value.toPrecision(10))), language)

/** Lines of partners that lie on each other are still seen: each is broken in its own way. */
export const dashOf = (index: number): string => ['none', '9 5', '3 4', '12 4 3 4'][index % 4] as string

/** Room for names at the left of a chart. */
export const roomFor = (width: number): number => Math.round(Math.min(220, width * 0.34))
