/** `splitkey design`: the parameters of a key that provably meet requirements, or what contradicts what. */
import type { Command } from 'commander'
import { agreement } from '../../agreement/agreement.ts'
import { compareKeys } from '../../scenario/compare.ts'
import { design } from '../../scenario/design/design.ts'
import { frontier } from '../../scenario/design/frontier.ts'
import type { Designed, DesignedKey } from '../../scenario/design/result.ts'
import { type DesignFile, loadDesign } from '../../text/design-file.ts'
import { printAgreement } from '../../text/print-agreement.ts'
import { loadDocument } from '../../yaml.ts'
import { expectKind } from '../document-kind.ts'
import type { Io } from '../io.ts'
import { notHeld } from '../not-held.ts'
import { writeText } from '../output.ts'
import { fileLabel, readText } from '../read-text.ts'
import { refuseExisting } from '../refuse-existing.ts'
import type { Part } from '../scenario/part.ts'
import { type PartsOptions, runParts, withParts } from '../scenario/run-parts.ts'
import { withPlaces } from '../scenario/with-places.ts'
import { aboutKey } from '../view/about-key.ts'
import { compareTables, paidBy } from '../view/compare-tables.ts'
import { designTables, frontierTable } from '../view/design-tables.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = PartsOptions & { readonly key?: string; readonly time: number }

const examples = `
Examples:
  $ splitkey design docs/examples/planter/design.yaml
  $ splitkey design docs/examples/planter/design.yaml --key found.yaml && splitkey prove found.yaml --certificates proofs
  $ splitkey design docs/examples/planter/design.yaml --csv --out design.csv

Says for every requirement whether it is proved over its ranges or holds in the months, or which requirements contradict each other and
what shows it. Every part is shown, or written, as soon as it is finished. Exit code 1 when no parameters meet all of them.
`

/** Parts of the ranges that one search may look at; the bar fills with them. */
const mostRegions = 2000

export function addDesign(program: Command, io: Io): void {
  const command = program
    .command('design')
    .description('find the numbers of a key that provably meet requirements, or say which contradict each other')
    .argument('<file>', 'the design file: YAML or JSON')
    .option('--key <file>', 'write the designed key, with what was proved about it as promises')
    .option('--time <seconds>', 'at most so long for one proof', wholeNumber, 30)
  withParts(command)
    .addHelpText('after', examples)
    .action((path: string, options: Options) => {
      refuseExisting(options.key, options.force, io)
      const document = loadDocument(readText(path, io), { file: fileLabel(path) })
      expectKind(document, 'design', path)
      const file = loadDesign(document, { read: (inner) => readText(inner, io), parse: loadDocument })
      let answer: Designed | undefined
      const first: Part = {
        name: 'designing',
        compute: (after) => {
          answer = design(file.plan, { mostRegions, timeMs: options.time * 1000, onProgress: ({ done }) => after(done, mostRegions) })
          const found = foundIn(answer)
          if (found && options.key !== undefined) writeText(options.key, keyText(file, found), 'replace', io)
          return designTables(file.name, file.plan.key, answer, ...(options.json || options.csv ? [Number.POSITIVE_INFINITY] : []))
        },
      }
      const parts = [first, ...partsAfter(file, () => answer && foundIn(answer))]
      withPlaces(document, ['free', 'require', 'objective', 'frontier'], () =>
        runParts({ kind: 'design', name: file.name, titled: true }, { parts, skipped: [] }, options, io),
      )
      if (answer?.verdict !== 'designed') throw notHeld()
    })
}

/** The designed key; after a contradiction the one that can be had instead. */
const foundIn = (answer: Designed): DesignedKey | undefined =>
  answer.verdict === 'designed' ? answer : answer.verdict === 'contradicted' ? answer.instead : undefined

/** Beside today's key on the same months, and the trade-off. */
function partsAfter({ plan, today, frontier: question }: DesignFile, found: () => DesignedKey | undefined): readonly Part[] {
  const beside: Part = {
    name: 'comparing',
    compute: (after) => {
      const key = found()?.key
      if (!key) return []
      const agreements = { ...(today && { today }), designed: agreement('designed', { versions: [{ key }] }) }
      return compareTables('The same months', compareKeys(agreements, plan.months, after), paidBy([plan.key])).slice(0, 1)
    },
  }
  const tradeOff = (asked: NonNullable<typeof question>): Part => ({
    name: 'trade-off',
    compute: (after) => {
      const parameters = found()?.parameters
      return parameters ? [frontierTable(asked, aboutKey('', plan.key), frontier(plan, parameters, asked, after))] : []
    },
  })
  return [...(plan.months.length > 0 ? [beside] : []), ...(question ? [tradeOff(question)] : [])]
}

/** The key as an agreement whose promises are what was proved, so that `splitkey prove` proves it again. */
function keyText({ plan }: DesignFile, { key, requirements }: DesignedKey): string {
  const hold = plan.require.filter((_, index) => requirements[index]?.verdict === 'proved').map(({ promise }) => promise)
  const whole = agreement(key.name, { versions: [{ key }] })
  return printAgreement({ ...whole, examples: [], ...(hold.length > 0 && { promises: { over: {}, assume: [], hold } }) })
}
