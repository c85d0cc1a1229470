/** The first page of the folder: what lies in it, and how to perform it again. */
import { grid, heading, list, type Paper, text } from './block.ts'
import type { PapersInput } from './papers-input.ts'

/** A paper without a letter, in front of the others. */
export function readmePaper({ agreement, series, fingerprints, prefix }: PapersInput, papers: readonly Paper[]): Paper {
  const periods = series.map(({ period }) => period).filter((period) => period !== '')
  const when =
    periods.length === 0 ? 'one settlement' : periods.length === 1 ? `${periods[0]}` : `${periods[0]} to ${periods.at(-1)}, ${periods.length} periods`
  const indexes = Object.entries(fingerprints.indexes).map(([name, print]) => [`index edition ${name}`, print])
  return {
    letter: '',
    name: 'README',
    title: `${agreement.name}: working papers`,
    blocks: [
      text(`Settled: ${when}. Reference numbers begin with ${prefix}; papers refer to each other by letter.`),
      heading('Papers'),
      grid(
        ['', 'Paper', 'File'],
        papers.map(({ letter, title, name }) => [letter, title, `${name}.md`]),
      ),
      text(
        'papers.html holds all of them on one page for printing. The tables of A, B, D and F stand beside them as CSV. settlement.json holds everything as data.',
      ),
      heading('Fingerprints (SHA-256)'),
      grid(
        ['Of', 'Fingerprint'],
        [
          ['key, all versions, as data', fingerprints.key],
          ['inputs, as canonical numbers', fingerprints.inputs],
          ...indexes,
          ['splitkey', fingerprints.library],
        ],
      ),
      heading('To perform it again'),
      list([
        'splitkey reperform FOLDER recalculates everything from the folder archive and lists every difference, by file and line.',
        'sha256sum --check SHA256SUMS, in this folder, needs no splitkey at all.',
      ]),
      heading('Legend'),
      list([
        'The column for ticks is left empty.',
        'A number with ≈ is the approximation of the fraction in front of it; everything else is exact.',
        'Statuses are those that the inputs state; none is assumed.',
      ]),
    ],
  }
}
