/**
 * Fuzzing by command: `npm run fuzz -- --seconds 60 --seed 1`. Divides the time over everything that reads bytes; ends with a table, and with
 * exit code 1 when a reader threw anything but the library's own error, changed a prototype, hung, or was slower than a second per 100 kB.
 */
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { Finding, Report } from './fuzz.ts'
import { targets } from './targets.ts'
import type { Work } from './worker.ts'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } } })
const chosen = targets.filter(({ name }) => values.only === undefined || name.includes(values.only))
const milliseconds = (Number(values.seconds) * 1000) / chosen.length

/** A reader that says nothing for so long hangs. */
const patience = 20_000

interface Outcome {
  readonly report?: Report
  readonly findings: readonly Finding[]
}

function runTarget(target: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const work: Work = { target, seed: Number(values.seed), milliseconds }
    const child = fork(new URL('./worker.ts', import.meta.url), [JSON.stringify(work)], { execArgv: ['--import', 'tsx'] })
    const findings: Finding[] = []
    let [reading, report]: [string, Report | undefined] = ['', undefined]
    const watchdog = setTimeout(() => {
      findings.push({ target, text: reading, what: `hangs: no answer in ${patience / 1000} s` })
      child.kill('SIGKILL')
    }, patience)
    child.on('message', (message: { reading?: string; finding?: Finding; report?: Report }) => {
      watchdog.refresh()
      if (message.reading !== undefined) reading = message.reading
      if (message.finding) findings.push(message.finding)
      if (message.report) report = message.report
    })
    child.on('exit', (code) => {
      clearTimeout(watchdog)
      if (!report && findings.length === 0) findings.push({ target, text: reading, what: `ended with code ${code}` })
      resolve({ findings, ...(report && { report }) })
    })
  })
}

const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.target} ${finding.what.replace(/\d+/g, '#').slice(0, 80)}`, finding])).values(),
]

const outcomes: Outcome[] = []
for (const { name } of chosen) outcomes.push(await runTarget(name))
console.log(`seed ${values.seed}, ${values.seconds} s over ${chosen.length} readers`)
console.table(outcomes.flatMap(({ report }) => (report ? [{ ...report, slowest: `${report.slowest.toFixed(0)} ms/100 kB` }] : [])))
const findings = distinct(outcomes.flatMap((outcome) => outcome.findings))
for (const { target, what, text } of findings) console.log(`${target}: ${what}\n  ${JSON.stringify(text.length > 600 ? `${text.slice(0, 600)}…` : text)}`)
console.log(findings.length === 0 ? 'nothing found' : `${findings.length} kinds of finding`)
process.exitCode = findings.length === 0 && outcomes.every(({ report }) => report !== undefined) ? 0 : 1
