/** What is refused before a text is read at all: too much of it, and characters that nobody wrote on purpose. */
import { raise } from '../core/issue.ts'
import { placer } from './place.ts'

/** The most characters of a document, and of one line of any file. */
const longestDocument = 1_000_000
const longestLine = 100_000

// Control characters are binary garbage or slips; direction marks can make an agreement look different from what it says.
const unseen = /(?![\t\n\r\u0085])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/u

/** The text without its byte order mark. @throws `too-large`, `syntax` with the place */
export function cleanText(text: string, file?: string, longest = longestDocument): string {
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text
  const at = { ...(file !== undefined && { file }), line: 1, col: 1 }
  const refuse = (code: 'too-large' | 'syntax', message: string, place = at): void => raise([{ code, path: '', message, at: place }])
  if (clean.length > longest) refuse('too-large', `the file has ${clean.length} characters; at most ${longest} are read`)
  const long = tooLongLine(clean)
  if (long) refuse('too-large', `this line has ${long.length} characters; at most ${longestLine} are read`, { ...at, line: long.line })
  const odd = unseen.exec(clean)
  if (odd) refuse('syntax', oddMessage(odd[0]), placer(clean, file)(odd.index))
  return clean
}

function oddMessage(char: string): string {
  const code = (char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
  return code === 'FFFD' ? 'this is not UTF-8 text: save the file as UTF-8' : `a character that cannot be seen (U+${code}) stands here: remove it`
}

/** The first line that is too long: lines are counted, not split, so that a hostile file costs no memory. */
function tooLongLine(text: string): { readonly line: number; readonly length: number } | undefined {
  let line = 1
  for (let start = 0; start <= text.length; line++) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end - start > longestLine) return { line, length: end - start }
    start = end + 1
  }
  return undefined
}
