/** Characters of a formula, for the type system: what a letter is, and taking as many as there are. */

type OneOf<S extends string> = S extends `${infer Head}${infer Tail}` ? Head | OneOf<Tail> : never

export type Digit = OneOf<'0123456789'>
type Lower = OneOf<'abcdefghijklmnopqrstuvwxyz'>
export type Letter = Lower | Uppercase<Lower> | '_'

/** The text without spaces in front. */
export type Trim<S extends string> = S extends `${' ' | '\n' | '\t'}${infer R}` ? Trim<R> : S

/** What the text begins with, as far as it is made of `C`, and the rest. */
export type Take<S extends string, C extends string, Sofar extends string = ''> = S extends `${infer Head}${infer Tail}`
  ? Head extends C
    ? Take<Tail, C, `${Sofar}${Head}`>
    : [Sofar, S]
  : [Sofar, '']
