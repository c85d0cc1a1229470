/** A part of the page. */
import type { Model, State } from './model.ts'

export interface View {
  readonly element: HTMLElement
  /** Shows another state; never keeps one. */
  readonly draw: (model: Model) => void
  /** Takes more than a moment: drawn when the sliders rest. */
  readonly slow?: true
}

/** What a part of the page may ask for. */
export interface Actions {
  readonly change: (changes: Partial<State>) => void
  readonly set: (name: string, value: string) => void
  readonly begin: (start: number) => void
  /** Opens the explanation of a line or a recipient. */
  readonly explain: (of: string) => void
}
