/** Which colour is whose. */
import { coloured, el } from './el.ts'
import type { Model } from './model.ts'

/** Hidden from whoever listens: the tables name everybody. */
export const legend = (names: readonly string[], { session, speech }: Model): HTMLElement =>
  el(
    'ul',
    { class: 'legend', 'aria-hidden': 'true' },
    ...names.map((name) => coloured(el('li', {}, speech.name(name)), session.colours.get(name) ?? 'var(--ink)')),
  )
