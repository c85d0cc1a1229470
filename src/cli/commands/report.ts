/** `splitkey report`: what people read and keep. Every kind of report is a command of this group. */
import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { addReportPage } from './report-page.ts'
import { addReportPapers } from './report-papers.ts'
import { addReportPdf } from './report-pdf.ts'
import { addReportText } from './report-text.ts'

/** Adds the group; each report registers itself in it. */
export function addReport(program: Command, io: Io): void {
  const group = program.command('report').description('write what people read: the agreement in plain language, a what-if page, working papers')
  for (const add of [addReportText, addReportPdf, addReportPage, addReportPapers]) add(group, io)
}
