/**
 * A phrase: running text in which names keep apart from words, so that Markdown, a page and plain text can each show them in their own
 * way and nobody's name is read as markup.
 */

/** Words, a name of the key, a partner, or a name exactly as files spell it. */
export type Piece = string | { readonly name: string } | { readonly who: string } | { readonly code: string }

export type Phrase = readonly Piece[]

/** A phrase of words only. */
export const words = (text: string): Phrase => (text === '' ? [] : [text])

/** A template with its `{places}` filled in; a place without an argument stays as it is, so that a mistake is seen. */
export function fill(template: string, args: Readonly<Record<string, Phrase>>): Phrase {
  return template.split(/(\{\w+\})/).flatMap((part): Phrase => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return name !== undefined && Object.hasOwn(args, name) ? (args[name] as Phrase) : words(part)
  })
}

/** `a, b and c`. */
export function listed(phrases: readonly Phrase[], and: string, comma = ', '): Phrase {
  return phrases.flatMap((phrase, index): Phrase => {
    const before = index === 0 ? '' : index === phrases.length - 1 ? and : comma
    return [...words(before), ...phrase]
  })
}

/** What the phrase reads as, without any markup. */
export const plainText = (phrase: Phrase): string => phrase.map((piece) => (typeof piece === 'string' ? piece : spelled(piece))).join('')

/** A name without its markup. */
export const spelled = (piece: Exclude<Piece, string>): string => ('name' in piece ? piece.name : 'who' in piece ? piece.who : piece.code)

/** The phrase as a sentence: a capital letter where it begins with a word, and one mark at its end. */
export function sentence(phrase: Phrase, end = '.'): Phrase {
  const [first, ...rest] = phrase
  const opened = typeof first === 'string' ? [first.charAt(0).toLocaleUpperCase() + first.slice(1), ...rest] : phrase
  const last = opened.at(-1)
  if (typeof last !== 'string') return [...opened, end]
  const bare = last.replace(/[\s.:;,]+$/, '')
  return [...opened.slice(0, -1), ...words(`${bare}${end}`)]
}
