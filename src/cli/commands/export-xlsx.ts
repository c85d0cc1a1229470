/** `splitkey export xlsx`: a workbook in which every line of the key is a formula. */

import { createHash } from 'node:crypto'
import type { Command } from 'commander'
import { workbook } from '../../report/workbook/workbook.ts'
import type { Io } from '../io.ts'
import { loadBalances } from '../load-balances.ts'
import { loadKey } from '../load-key.ts'
import { loadRows, type RowOptions } from '../load-rows.ts'
import { withInputs } from '../options.ts'
import { writeText } from '../output.ts'
import { fileLabel, tryRead } from '../read-text.ts'
import { forceOption } from '../refuse-existing.ts'
import { settleRows } from '../settle-rows.ts'
import { usageError } from '../usage-error.ts'

type Options = RowOptions & { readonly out: string; readonly period?: string; readonly balances?: string }

const examples = `
Examples:
  $ splitkey export xlsx garden.yaml --inputs 2022.csv --out 2022.xlsx
      every period on a sheet of its own, each line a formula; balances go from sheet to sheet
  $ splitkey export xlsx garden.yaml --example 'a good month' --out form.xlsx
      a form to fill in: type other inputs, see what they come to, and read them back:
  $ splitkey settle garden.yaml --inputs form.xlsx
`

export function addExportXlsx(group: Command, io: Io): void {
  const command = group
    .command('xlsx')
    .description('write a workbook with live formulas: inputs, parameters, a sheet per period, comparison, checks')
    .argument('<key>', 'the agreement: YAML or JSON')
  withInputs(command)
    .option('--period <period>', 'export this period alone')
    .requiredOption('-o, --out <file>', 'the workbook to write, whole or not at all')
    .addOption(forceOption())
    .addHelpText('after', examples)
    .action(async (path: string, options: Options) => {
      if (!/\.xlsx$/i.test(options.out)) throw usageError(`'${options.out}' does not end in .xlsx: a workbook is no text`)
      const key = loadKey(path, io)
      const rows = loadRows(options, key, io)
      const start = options.balances === undefined ? undefined : loadBalances(options.balances, io)
      const settled = settleRows(key.whole, rows, { ...(options.period !== undefined && { period: options.period }), ...(start && { start }) }, io)
      writeText(options.out, await workbook(key.whole, settled, { facts: factsOf(path, options, rows.label, io) }), 'replace', io)
    })
}

/** What an auditor compares: which files these were, byte for byte. No date, so that the same files give the same workbook. */
function factsOf(path: string, { inputs, example }: Options, label: string, io: Io): Readonly<Record<string, string>> {
  const fingerprint = (file: string): string =>
    `${fileLabel(file)}, sha256 ${createHash('sha256')
      .update(tryRead(file, io, () => io.readBytes(file)))
      .digest('hex')}`
  return {
    'File of the key': path === '-' ? fileLabel(path) : fingerprint(path),
    ...(inputs !== undefined && { 'File of the inputs': inputs === '-' ? fileLabel(inputs) : fingerprint(inputs) }),
    ...(example !== undefined && { Example: label }),
    'Written by': `splitkey ${io.version}`,
  }
}
