/** Tables: the same figures as a chart, for whoever cannot see it, prints it, or copies it. */
import type { Speech } from '../speech.ts'
import { type Child, el } from './el.ts'

export interface Column {
  readonly head: string
  /** Aligned to the right, digits under digits. */
  readonly number?: true
}

/** `rows` are cells in the order of the columns; the first cell names the row. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Child[])[], sum = false): HTMLTableElement {
  const cls = (index: number): { readonly class?: string } => (columns[index]?.number ? { class: 'number' } : {})
  const heads = columns.map(({ head }, index) => el('th', { scope: 'col', ...cls(index) }, head))
  const body = rows.map((cells, at) =>
    el(
      'tr',
      sum && at === rows.length - 1 ? { class: 'sum' } : {},
      ...cells.map((cell, index) => (index === 0 ? el('th', { scope: 'row', ...cls(index) }, cell) : el('td', cls(index), cell))),
    ),
  )
  return el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...body))
}

/** A table behind a word, for a chart. It is filled when it is opened. */
export interface Hidden {
  readonly element: HTMLDetailsElement
  readonly fill: (make: () => HTMLElement) => void
}

export function hiddenTable(speech: Speech, long = false): Hidden {
  const holder = el('div', { class: long ? 'scroll long' : 'scroll', tabindex: '0', role: 'region', 'aria-label': speech.word('asTable') })
  const element = el('details', {}, el('summary', {}, speech.word('asTable')), holder)
  let latest: (() => HTMLElement) | undefined
  const show = (): void => {
    if (element.open && latest) holder.replaceChildren(latest())
  }
  element.addEventListener('toggle', show)
  return {
    element,
    fill: (make) => {
      latest = make
      show()
    },
  }
}
