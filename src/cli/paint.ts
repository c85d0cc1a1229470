import { styleText } from 'node:util'

/** A function that colours text, or leaves it alone. Whether the stream wants colours was decided before, so it is not asked again. */
export const paint =
  (style: 'bold' | 'dim' | 'red', on: boolean): ((text: string) => string) =>
  (text) =>
    on && text !== '' ? styleText(style, text, { validateStream: false }) : text
