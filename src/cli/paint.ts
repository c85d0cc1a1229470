import { styleText } from 'node:util'

/** A function that colours text, or leaves it alone. Whether the stream wants colours was decided before, so it is not asked again. */
export const paint =
  (style: 'bold' | 'dim' | 'red' | 'green' | 'yellow', on: boolean): ((text: string) => string) =>
  (text) =>
    on && text !== '' ? styleText(style, text, { validateStream: false }) : text

const good = /\b(?:PROVED|(?<!NOT )VERIFIED)\b/g
const open = /\b(?:UNDECIDED|QUESTION)\b/g
const bad = /\b(?:REFUTED|UNDEFINED|NOT VERIFIED|MISTAKE)\b/g

/** Paints the words of verdicts, after a table was laid out: colours have no width. */
export const paintVerdicts =
  (on: boolean): ((text: string) => string) =>
  (text) =>
    text.replace(good, paint('green', on)).replace(open, paint('yellow', on)).replace(bad, paint('red', on))
