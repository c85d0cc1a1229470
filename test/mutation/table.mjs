/** The scores of finished reports as a table: killed and timed out of all that tests reached, and those no test reached. */
import { readFileSync } from 'node:fs'

const kinds = ['killed', 'survived', 'unseen', 'static']
/** What becomes of a mutant, by the state Stryker gives it. Texts are left out; what runs while a file is loaded is counted, not tried. */
const kindOf = ({ status, statusReason = '' }) => {
  if (status === 'Survived') return 'survived'
  if (status === 'NoCoverage') return 'unseen'
  if (status === 'Ignored') return /static/i.test(statusReason) ? 'static' : 'text'
  return 'killed'
}

const counts = process.argv.slice(2).map((part) => {
  const { files } = JSON.parse(readFileSync(`reports/mutation/${part}/report.json`, 'utf8'))
  const found = Object.values(files).flatMap(({ mutants }) => mutants.map(kindOf))
  return { part, ...Object.fromEntries(kinds.map((kind) => [kind, found.filter((one) => one === kind).length])) }
})
const total = { part: 'together', ...Object.fromEntries(kinds.map((kind) => [kind, counts.reduce((sum, row) => sum + row[kind], 0)])) }
console.table([...counts, total].map((row) => ({ ...row, score: `${((100 * row.killed) / (row.killed + row.survived + row.unseen)).toFixed(1)} %` })))
