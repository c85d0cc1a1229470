/** `splitkey check`: looks for counterexamples to the promises of an agreement, in seconds. */
import type { Command } from 'commander'
import { isHeld } from '../../proof/answer-promise.ts'
import { sample } from '../../proof/sample/sample.ts'
import type { Io } from '../io.ts'
import { loadKey } from '../load-key.ts'
import { notHeld } from '../not-held.ts'
import { answer, type OutputOptions, withTable } from '../output.ts'
import { answerAll, promisesOf } from '../promises.ts'
import { promisesAnswer } from '../view/promises-answer.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = OutputOptions & { readonly only?: string; readonly points: number; readonly seed: number }

const examples = `
Examples:
  $ splitkey check garden.yaml
  $ splitkey check garden.yaml --only floor --points 20000

It looks at corners, kinks and random points of the ranges, exactly, the same ones every time. No counterexample is no proof:
splitkey prove decides. Exit code 1 when a promise is refuted.
`

export function addCheck(program: Command, io: Io): void {
  const command = program
    .command('check')
    .description('look for counterexamples to the promises of an agreement')
    .argument('<key>', 'the agreement: YAML or JSON')
    .option('--only <promise>', 'one promise, or all of one property')
    .option('--points <number>', 'how many points to look at', wholeNumber, 2000)
    .option('--seed <number>', 'other points', wholeNumber, 20190401)
  withTable(command)
    .addHelpText('after', examples)
    .action((path: string, { only, points, seed, ...output }: Options) => {
      const loaded = loadKey(path, io)
      const answered = answerAll(promisesOf(loaded, only), 'checking', (claim) => sample(claim, { points, seed }), io)
      answer(promisesAnswer(loaded, answered, io), output, io)
      if (!answered.every((one) => isHeld(one.answer))) throw notHeld()
    })
}
