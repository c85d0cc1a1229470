/** A choice with its label. */
import { el } from './el.ts'

export interface Choice {
  readonly element: HTMLElement
  readonly show: (value: string) => void
}

export function choice(id: string, label: string, options: readonly (readonly [value: string, text: string])[], choose: (value: string) => void): Choice {
  const select = el('select', { id }, ...options.map(([value, text]) => el('option', { value }, text)))
  select.addEventListener('change', () => choose(select.value))
  return {
    element: el('div', { class: 'field' }, el('label', { for: id }, label), select),
    show: (value) => {
      select.value = value
    },
  }
}
