/** Ctrl-C during a long run: what is finished stays, nothing is half written, and what is missing is said. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { LastWords } from '../../src/cli/interruption.ts'
import { run } from '../../src/cli/run.ts'
import { fakeIo } from './fake-io.ts'

const key = `splitkey: 1
name: stall
parties: [S, W]
inputs: { sales: EUR, hours: h }
pot: sales
claims: [{ guarantee: { to: W, rate: 30 EUR/h, per: hours } }]
surplus: { shares: { S: 50, W: 50 } }
deficit: { to: S }
round: { to: 0.01 EUR, leftover: largest-remainder }
`
const sweep = '  - { along: sales, from: 0, to: 1000, steps: 3 }\n'
const head = 'scenarios: a stall\nkeys: { A: stall.yaml }\ninputs: { sales: 1000, hours: 10 }\nsweeps:\n'
/** Hours of work, whatever the machine. */
const endless = 'uncertainty: { draws: 5000000, seed: 1, periods: 1200, attribution: 0, inputs: { sales: { uniform: [0, 2000] } } }\n'

const folders: string[] = []
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function newFolder(sweeps: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'splitkey-'))
  folders.push(folder)
  writeFileSync(join(folder, 'stall.yaml'), key)
  writeFileSync(join(folder, 'what-if.yaml'), head + sweep.repeat(sweeps) + endless)
  return folder
}

interface Running {
  readonly child: ChildProcess
  readonly printed: { out: string; err: string }
}

function start(folder: string, argv: readonly string[]): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'scenarios', join(folder, 'what-if.yaml'), ...argv])
  children.push(child)
  const printed = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    printed.out += text
  })
  child.stderr.on('data', (text) => {
    printed.err += text
  })
  return { child, printed }
}

/** The cases and the sweep, printed. */
const finished = `a stall

stall: what each is left with, in EUR
case       S  S change       W  W change
base  350.00      0.00  650.00      0.00

stall: what each is left with, in EUR, along sales
sales (EUR)        S       W
          0  -300.00  300.00
        500   100.00  400.00
      1,000   350.00  650.00
`

/** Waits until something is so, or until the call has ended by itself, which it should not. */
async function until({ child, printed }: Running, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${printed.err}`)
    await setTimeout(10)
  }
}

async function stop({ child }: Running, signal: 'SIGINT' | 'SIGTERM'): Promise<unknown> {
  const closed = once(child, 'close')
  child.kill(signal)
  return (await closed)[0]
}

test.concurrent('Ctrl-C: the parts that were printed stay, and the sentence says which is missing', async () => {
  const running = start(newFolder(1), [])
  await until(running, () => running.printed.out.length >= finished.length)
  expect(await stop(running, 'SIGINT')).toBe(130)
  expect(running.printed.out).toBe(finished)
  expect(running.printed.err).toBe('splitkey: stopped; 2 of 3 parts are finished; missing: A uncertainty\n')
})

test.concurrent('SIGTERM in the midst of writing: the file is whole, says what it lacks, and nothing lies beside it', async () => {
  const [folder, sweeps] = [newFolder(400), 400]
  const file = join(folder, 'answer.json')
  const running = start(folder, ['--json', '-o', file])
  await until(running, () => existsSync(file))
  expect(await stop(running, 'SIGTERM')).toBe(143)
  expect(readdirSync(folder).sort()).toEqual(['answer.json', 'stall.yaml', 'what-if.yaml'])
  const { finished: count, missing, parts } = JSON.parse(readFileSync(file, 'utf8'))
  const all = ['A cases', ...Array(sweeps).fill('A along sales'), 'A uncertainty']
  expect([...parts.map(({ part }: { part: string }) => part), ...missing]).toEqual(all)
  expect(count).toBe(`${parts.length} of ${all.length}`)
  expect(running.printed.out).toBe('')
  expect(running.printed.err).toMatch(
    new RegExp(`^splitkey: stopped; ${count} parts are finished; missing: .*A uncertainty; \\S*answer\\.json has what is finished\\n$`),
  )
})

test('after every part the last words have all that is finished: JSON that was not printed yet, and the parts that are missing', () => {
  const files = { 'what-if.yaml': `${head}${sweep}`, 'stall.yaml': key }
  const said = (...argv: readonly string[]): readonly LastWords[] => {
    const all: LastWords[] = []
    const { io } = fakeIo({ files })
    expect(run(['scenarios', 'what-if.yaml', ...argv], { ...io, interruption: { says: (words) => void all.push(words), waitsFor: (work) => work() } })).toBe(0)
    return all
  }
  const [none, one, two, over, ...more] = said('--json')
  expect([none?.out, none?.err, over, more]).toEqual([
    '',
    'splitkey: stopped; 0 of 2 parts are finished; missing: A cases, A along sales; nothing was printed\n',
    { out: '', err: '' },
    [],
  ])
  const parts = [one, two].map((words) => JSON.parse(words?.out ?? '') as { finished: string; missing?: readonly string[]; parts: readonly { part: string }[] })
  expect(parts.map(({ finished, missing, parts: own }) => [finished, missing, own.map(({ part }) => part)])).toEqual([
    ['1 of 2', ['A along sales'], ['A cases']],
    ['2 of 2', undefined, ['A cases', 'A along sales']],
  ])
  expect(said('--csv').map(({ out }) => out)).toEqual(['', '', '', ''])
})

test('a text or CSV that is not finished says so in the file', () => {
  for (const argv of [[], ['--csv']]) {
    const { io, outcome } = fakeIo({ files: { 'what-if.yaml': `${head}${sweep}`, 'stall.yaml': key } })
    const seen: string[] = []
    const writeFile: typeof io.writeFile = (path, content, mode) => {
      seen.push(String(content))
      io.writeFile(path, content, mode)
    }
    expect(run(['scenarios', 'what-if.yaml', '-o', 'answer', ...argv], { ...io, writeFile })).toBe(0)
    expect(seen.map((text) => /^"?Not finished: 1 of 2 parts are finished; missing: A along sales\."?$/m.test(text))).toEqual([true, false])
    expect(seen[1]?.startsWith((seen[0] ?? '').split('\n').slice(0, 4).join('\n'))).toBe(true)
    expect(outcome(0).out).toBe('')
  }
})
