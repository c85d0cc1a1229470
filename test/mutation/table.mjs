/** The scores of finished reports as a table: killed and timed out of all that tests reached, and those no test reached. */
import { readFileSync } from 'node:fs'

const rows = process.argv.slice(2).map((part) => {
  const { files } = JSON.parse(readFileSync(`reports/mutation/${part}/report.json`, 'utf8'))
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...wanted) => states.filter((state) => wanted.includes(state)).length
  const [killed, survived, unseen] = [count('Killed', 'Timeout', 'RuntimeError', 'CompileError'), count('Survived'), count('NoCoverage')]
  return { part, killed, survived, unseen, ignored: count('Ignored'), score: `${((100 * killed) / (killed + survived + unseen)).toFixed(1)} %` }
})
console.table(rows)
