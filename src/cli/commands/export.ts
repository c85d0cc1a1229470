/** `splitkey export`: the same settlements as a file that others work in. Every format is a command of this group. */
import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { addExportLedger } from './export-ledger.ts'
import { addExportXlsx } from './export-xlsx.ts'

/** Adds the group; each format registers itself in it. */
export function addExport(program: Command, io: Io): void {
  const group = program.command('export').description('write settlements as a file for others: a workbook with live formulas, rows for a ledger')
  for (const add of [addExportXlsx, addExportLedger]) add(group, io)
}
