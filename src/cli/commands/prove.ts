/** `splitkey prove`: decides every promise of an agreement over the whole of its ranges. */
import type { Command } from 'commander'
import type { SettledPeriod } from '../../agreement/series.ts'
import { isHeld } from '../../proof/answer-promise.ts'
import { decide } from '../../proof/decide.ts'
import { proofDocument } from '../../proof/document.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { agreementData } from '../../text/print-agreement.ts'
import type { Io } from '../io.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { loadRows } from '../load-rows.ts'
import { notHeld } from '../not-held.ts'
import { localeOption } from '../options.ts'
import { answer, makeFolder, type OutputOptions, withTable, writeText } from '../output.ts'
import { type Answered, answerAll, promisesOf } from '../promises.ts'
import { replayedPromise } from '../real-months.ts'
import { refuseFullFolder } from '../refuse-existing.ts'
import { settleRows } from '../settle-rows.ts'
import { usageError } from '../usage-error.ts'
import { promisesAnswer } from '../view/promises-answer.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = OutputOptions & {
  readonly only?: string
  readonly time: number
  readonly certificates?: string
  readonly replay?: string
  readonly locale?: NumberLocale
}

const examples = `
Examples:
  $ splitkey prove garden.yaml
  $ splitkey prove garden.yaml --only floor --time 60
  $ splitkey prove garden.yaml --replay 2019-2023.csv
      and in which of these months a refuted promise was missed
  $ splitkey prove garden.yaml --certificates proofs
      writes a proof of every promise that holds into the folder proofs; check them with
  $ splitkey verify proofs/*.json --key garden.yaml
  $ splitkey prove garden.yaml --json --out verdicts.json
      for the working papers: splitkey report papers garden.yaml --promises verdicts.json …

PROVED: it holds for every decimal input in the ranges. REFUTED: here is where it does not, exactly. UNDECIDED: here is what is left.
UNDEFINED: here the key divides by zero. Exit code 1 when a promise does not hold or is not decided.
`

/** So many cells are decided in a second where they are slow: whoever gives more time allows more of them. */
const cellsPerSecond = 200

export function addProve(program: Command, io: Io): void {
  const command = program
    .command('prove')
    .description('prove or refute the promises of an agreement')
    .argument('<key>', 'the agreement: YAML or JSON')
    .option('--only <promise>', 'one promise, or all of one property')
    .option('--time <seconds>', 'at most so long for one promise', wholeNumber, 30)
    .option('--certificates <folder>', 'write a proof of every promise that holds into this folder')
    .option('--replay <file>', 'real months, as for settle --inputs: in which of them is a refuted promise missed?')
    .addOption(localeOption())
  withTable(command)
    .addHelpText('after', examples)
    .action((path: string, { only, time, certificates, replay, locale, ...output }: Options) => {
      const loaded = loadKey(path, io)
      if (certificates !== undefined) refuseFullFolder(certificates, output.force, io)
      const asked = promisesOf(loaded, only)
      const months = replay === undefined ? undefined : monthsOf(loaded, replay, locale, io)
      const decided = answerAll(asked, 'proving', (claim) => decide(claim, { timeMs: time * 1000, cells: time * cellsPerSecond }), io)
      const answered = months === undefined ? decided : decided.map((one) => held(one, months))
      if (certificates !== undefined) writeProofs(certificates, documents(loaded, answered, io.version), io)
      answer(promisesAnswer(loaded, answered, io, replay === undefined ? undefined : { file: replay, ...(locale && { locale }) }), output, io)
      if (!answered.every((one) => isHeld(one.answer))) throw notHeld()
    })
}

function monthsOf(loaded: LoadedKey, inputs: string, locale: NumberLocale | undefined, io: Io): readonly SettledPeriod[] {
  const rows = loadRows({ inputs, ...(locale && { locale }) }, loaded, io)
  if (rows.rows.some(({ period }) => period === undefined)) throw usageError(`${rows.label} has no periods: a replay needs one for every set of inputs`)
  return settleRows(loaded.whole, rows, {}, io)
}

/** A refuted promise with the months that were settled under its version. */
function held(one: Answered, months: readonly SettledPeriod[]): Answered {
  if (one.answer.verdict !== 'refuted') return one
  const own = months.filter(({ version }) => version === one.version)
  return { ...one, replayed: replayedPromise(one.claim, own, one.answer.to) }
}

function writeProofs(folder: string, files: readonly (readonly [string, string])[], io: Io): void {
  makeFolder(folder, io)
  for (const [name, text] of files) writeText(`${folder}/${name}`, text, 'replace', io)
}

/** A file per promise that is proved, numbered as in the agreement. */
function documents({ whole }: LoadedKey, answered: readonly Answered[], library: string): readonly (readonly [string, string])[] {
  const agreement = agreementData(whole)
  return answered.flatMap(({ answer: found, promise, label, index }, at) => {
    const proof = found.verdict === 'proved' ? { certificate: found.certificate } : found.verdict === 'balanced' ? { balance: found.by } : undefined
    if (!proof) return []
    const document = proofDocument({ library, agreement, version: index, promise, proof })
    return [[`${String(at + 1).padStart(2, '0')}-${slug(label)}.json`, `${JSON.stringify(document)}\n`] as const]
  })
}

/** A label as part of a file name. */
const slug = (label: string): string =>
  label
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase()
