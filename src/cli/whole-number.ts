import { usageError } from './usage-error.ts'

/** The value of an option that counts. @throws a usage error */
export function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw usageError(`'${text}' is no whole number above zero`)
}
