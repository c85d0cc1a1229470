/** `splitkey prove`: decides every promise of an agreement over the whole of its ranges. */
import type { Command } from 'commander'
import { isHeld } from '../../proof/answer-promise.ts'
import { decide } from '../../proof/decide.ts'
import { proofDocument } from '../../proof/document.ts'
import { agreementData } from '../../text/print-agreement.ts'
import type { Io } from '../io.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { notHeld } from '../not-held.ts'
import { answer, type OutputOptions, withOutput, writeText } from '../output.ts'
import { type Answered, answerAll, promisesOf } from '../promises.ts'
import { promisesAnswerData } from '../view/promise-data.ts'
import { promisesText } from '../view/promise-text.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = OutputOptions & { readonly only?: string; readonly time: number; readonly certificates?: string }

const examples = `
Examples:
  $ splitkey prove garden.yaml
  $ splitkey prove garden.yaml --only floor --time 60
  $ splitkey prove garden.yaml --certificates proofs
      writes a proof of every promise that holds into the folder proofs; check them with splitkey verify proofs/*.json

PROVED: it holds for every decimal input in the ranges. REFUTED: here is where it does not, exactly. UNDECIDED: here is what is left.
UNDEFINED: here the key divides by zero. Exit code 1 when a promise does not hold or is not decided.
`

export function addProve(program: Command, io: Io): void {
  const command = program
    .command('prove')
    .description('prove or refute the promises of an agreement')
    .argument('<key>', 'the agreement: YAML or JSON')
    .option('--only <promise>', 'one promise, or all of one property')
    .option('--time <seconds>', 'at most so long for one promise', wholeNumber, 30)
    .option('--certificates <folder>', 'write a proof of every promise that holds into this folder')
  withOutput(command)
    .addHelpText('after', examples)
    .action((path: string, { only, time, certificates, ...output }: Options) => {
      const loaded = loadKey(path, io)
      const answered = answerAll(promisesOf(loaded, only), 'proving', (claim) => decide(claim, { timeMs: time * 1000 }), io)
      if (certificates !== undefined)
        for (const [name, text] of documents(loaded, answered, io.version)) writeText(`${certificates}/${name}`, text, 'replace', io)
      answer({ text: (style) => promisesText(loaded, answered, style), data: () => promisesAnswerData(loaded, answered) }, output, io)
      if (!answered.every((one) => isHeld(one.answer))) throw notHeld()
    })
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
