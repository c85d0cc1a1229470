import { styleText } from 'node:util'

/** A function that colours text, or leaves it alone. */
export const paint =
  (style: 'bold' | 'dim' | 'red', on: boolean): ((text: string) => string) =>
  (text) =>
    on && text !== '' ? styleText(style, text) : text
