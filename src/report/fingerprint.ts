/**
 * Fingerprints: SHA-256 over canonical text, so that whoever holds a result can see which key, which inputs, which index editions and
 * which splitkey it came from. The hash itself is given by the caller: this layer touches nothing of the machine.
 */

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string

export interface Fingerprints {
  /** Of the key with all its versions, as data: comments and layout change nothing. */
  readonly key: string
  /** Of the inputs of every period, as canonical numbers, with what the balances held before. */
  readonly inputs: string
  /** Of every file that a series of prices or indices was read from. */
  readonly indexes: Readonly<Record<string, string>>
  /** The version of splitkey. */
  readonly library: string
}

/** What fingerprints are taken of. */
export interface Fingerprinted {
  readonly key: unknown
  readonly inputs: unknown
  readonly indexes?: Readonly<Record<string, string>>
  readonly library: string
}

/** Plain data as one line of JSON, fields in their order. Numbers are text in every result, so nothing is rounded here. */
export const canonicalText = (data: unknown): string => JSON.stringify(data)

/** @example fingerprints({ key: agreementData(whole), inputs: rows, library: '1.0.0' }, sha256).key */
export const fingerprints = ({ key, inputs, indexes = {}, library }: Fingerprinted, sha256: Sha256): Fingerprints => ({
  key: sha256(canonicalText(key)),
  inputs: sha256(canonicalText(inputs)),
  indexes: Object.fromEntries(Object.entries(indexes).map(([name, text]) => [name, sha256(text)])),
  library,
})

/** The first digits, enough to compare by eye. */
export const shortPrint = (print: string): string => print.slice(0, 12)
