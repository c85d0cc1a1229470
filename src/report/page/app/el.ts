/** Elements, made by hand: text is always text, never markup. */

export interface Attributes {
  readonly [name: string]: string | boolean | undefined
}

export type Child = Node | string | undefined

/** @example el('p', { class: 'hint' }, 'exactly 1/3') */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A colour of its own, set as a property: the policy of the page lets no style attribute in. */
export function coloured<E extends HTMLElement>(element: E, colour: string): E {
  element.style.setProperty('--own', colour)
  return element
}

/** As the attribute of a name: letters, digits and hyphens. */
export const idOf = (...parts: readonly string[]): string => parts.join('-').replace(/[^A-Za-z0-9]+/g, '-')
