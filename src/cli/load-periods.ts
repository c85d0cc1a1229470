/** Keys and the periods they are settled for: what a replay file names, or keys with a file of inputs. */
import type { PeriodInputs } from '../agreement/series.ts'
import type { AgreementFile } from '../text/agreement-file.ts'
import type { NumberLocale } from '../text/local-number.ts'
import { loadReplay, type ReplayFile } from '../text/replay-file.ts'
import { loadDocument } from '../yaml.ts'
import type { Io } from './io.ts'
import { isReplay, loadKey } from './load-key.ts'
import { loadRows } from './load-rows.ts'
import { fileLabel, readText } from './read-text.ts'
import type { located } from './settle-rows.ts'
import { usageError } from './usage-error.ts'

/** @throws every problem of a file at its place; a usage error when the call does not say which periods */
export const loadPeriods = (paths: readonly string[], { inputs, locale }: { readonly inputs?: string; readonly locale?: NumberLocale }, io: Io): Loaded =>
  inputs === undefined ? fromReplay(paths, locale, io) : fromKeys(paths, inputs, locale, io)

type Loaded = ReplayFile & { readonly places: Parameters<typeof located>[0] }

function fromReplay([path = '', ...more]: readonly string[], locale: NumberLocale | undefined, io: Io): Loaded {
  const document = loadDocument(readText(path, io), { file: fileLabel(path) })
  if (!isReplay(document)) throw usageError(`'${path}' is no replay; for a key, name the inputs too, with --inputs FILE`)
  if (more.length > 0) throw usageError('one replay at a time: it names its keys itself')
  return {
    ...loadReplay(document, { read: (inner) => readText(inner, io), parse: loadDocument, ...(locale && { locale }) }),
    places: [{ at: document.placeOf('inputs') }],
  }
}

function fromKeys(paths: readonly string[], inputs: string, locale: NumberLocale | undefined, io: Io): Loaded {
  const keys = paths.map((path) => loadKey(path, io))
  const [first, ...also] = keys
  if (!first) throw usageError('name at least one key')
  const { rows, label } = loadRows({ inputs, ...(locale && { locale }) }, first, io, also)
  if (rows.some(({ period }) => period === undefined)) throw usageError(`${label} has no periods: a replay needs a period for every set of inputs`)
  const names = keys.map(({ whole, path }) => (keys.filter((other) => other.whole.name === whole.name).length > 1 ? path : whole.name))
  const agreements: Record<string, AgreementFile> = Object.fromEntries(keys.map(({ whole }, index) => [names[index] as string, whole]))
  return { name: label, agreements, periods: rows.map(({ at: _at, placeOf: _placeOf, nameOf: _nameOf, ...row }) => row as PeriodInputs), places: rows }
}
