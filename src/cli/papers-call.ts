/** A call for working papers, as it is kept with them: names of archived files and options, and nothing of the machine it was made on. */
import { SplitKeyError } from '../core/issue.ts'
import { type NumberLocale, numberLocales } from '../text/local-number.ts'

export interface PapersCall {
  /** The version of splitkey that made the papers. */
  readonly splitkey: string
  readonly agreement: string
  readonly inputs: string
  readonly locale?: NumberLocale
  readonly period?: string
  readonly balances?: string
  readonly promises?: string
  readonly signOff?: string
  readonly prefix?: string
  readonly dated?: string
}

/** Where the call stands in the archive. */
export const callFile = 'call.json'

const needed = ['splitkey', 'agreement', 'inputs'] as const
const optional = ['locale', 'period', 'balances', 'promises', 'signOff', 'prefix', 'dated'] as const

/** The text of a call. */
export const callText = (call: PapersCall): string => {
  const fields = [...needed, ...optional].flatMap((field) => (call[field] === undefined ? [] : [[field, call[field]] as const]))
  return `${JSON.stringify(Object.fromEntries(fields), undefined, 2)}\n`
}

/** Reads a call back. @throws `syntax` where it is none */
export function readCall(text: string): PapersCall {
  const call = parsed(text)
  const known: readonly string[] = [...needed, ...optional]
  const good =
    typeof call === 'object' &&
    call !== null &&
    Object.entries(call).every(([field, value]) => known.includes(field) && typeof value === 'string') &&
    needed.every((field) => Object.hasOwn(call, field)) &&
    (!Object.hasOwn(call, 'locale') || numberLocales.includes((call as PapersCall).locale as NumberLocale))
  if (good) return call as PapersCall
  throw new SplitKeyError([
    { code: 'syntax', path: '', message: `archive/${callFile} does not say what was settled: nothing can be recalculated from this folder` },
  ])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
