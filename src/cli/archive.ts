/** The files that working papers are made from, by the names they have in the archive. */

import type { Io } from './io.ts'
import { isWorkbook } from './is-workbook.ts'
import { loadKey } from './load-key.ts'
import { loadRows } from './load-rows.ts'
import { callFile, callText, type PapersCall } from './papers-call.ts'
import { readText } from './read-text.ts'
import { usageError } from './usage-error.ts'

/** A call, and every file it reads: text by name in the archive. */
export interface Archive {
  readonly call: PapersCall
  readonly files: ReadonlyMap<string, string>
}

type Named = { readonly [Field in keyof PapersCall]: PapersCall[Field] }

/** Reads everything a call names, and gives each file its name in the archive. @throws what loading throws, and usage errors */
export function archiveOf(given: Named, io: Io): Archive {
  const files = new Map<string, string>()
  const keep = (role: string, path: string | undefined): string | undefined => {
    if (path === undefined) return undefined
    const name = `${role}/${baseName(checked(path))}`
    files.set(name, readText(path, io))
    return name
  }
  const agreement = keep('agreement', given.agreement) as string
  const inputs = keepInputs(given, files, io)
  const rest = { balances: keep('balances', given.balances), promises: keep('promises', given.promises), signOff: keep('sign-off', given.signOff) }
  const call: PapersCall = {
    ...given,
    agreement,
    inputs,
    ...(Object.fromEntries(Object.entries(rest).filter(([, name]) => name !== undefined)) as Partial<PapersCall>),
  }
  files.set(callFile, callText(call))
  return { call, files }
}

function checked(path: string): string {
  if (path === '-') throw usageError('working papers are made from files that can be kept: standard input cannot')
  if (isWorkbook(path)) throw usageError(`'${path}' is a workbook: working papers keep their inputs as text; save the sheet as CSV`)
  return path
}

const baseName = (path: string): string => path.replace(/^.*[\\/]/s, '')

/** The inputs, and the files that a replay names: they keep their places below the folder of the inputs. */
function keepInputs({ agreement, inputs, locale }: Named, files: Map<string, string>, io: Io): string {
  const folder = /^.*[\\/]/s.exec(checked(inputs))?.[0] ?? ''
  const readFile = (path: string): string => {
    const text = io.readFile(path)
    const below = path.startsWith(folder) ? path.slice(folder.length).replaceAll('\\', '/') : path
    if (below.split('/').includes('..') || /^(?:\/|[A-Za-z]:)/.test(below))
      throw usageError(`'${path}' lies outside the folder of '${inputs}': working papers keep only what lies below it`)
    files.set(`inputs/${below}`, text)
    return text
  }
  loadRows({ inputs, ...(locale && { locale }) }, loadKey(agreement, io), { ...io, readFile })
  return `inputs/${baseName(inputs)}`
}
