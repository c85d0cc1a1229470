import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { realIo } from '../../src/cli/real-io.ts'
import { run } from '../../src/cli/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'splitkey-'))
const command = ['--import', 'tsx', 'src/cli/main.ts']

test('a file is written whole: nothing else is left beside it, and a link stays a link', () => {
  const io = realIo()
  const [file, link] = [join(folder, 'a.txt'), join(folder, 'b.txt')]
  writeFileSync(file, 'old')
  symlinkSync(file, link)
  io.writeFile(link, 'new', 'replace')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt'])
  expect(() => io.writeFile(file, 'other', 'new')).toThrow('EEXIST')
  expect(() => io.writeFile(join(folder, 'none', 'a.txt'), 'x', 'replace')).toThrow('ENOENT')
  expect(readFileSync(file, 'utf8')).toBe('new')
})

test('the process answers with the exit code, and a closed pipe is no error', () => {
  const wrong = spawnSync(process.execPath, [...command, 'settle', 'nowhere.yaml'], { encoding: 'utf8' })
  expect([wrong.status, wrong.stdout, wrong.stderr]).toEqual([2, '', "splitkey: there is no file 'nowhere.yaml'\n"])
  const piped = execFileSync(
    'bash',
    [
      '-o',
      'pipefail',
      '-c',
      `"${process.execPath}" ${command.join(' ')} settle docs/examples/planter/c-m1.yaml --inputs docs/examples/planter/replay.yaml --json 2>&1 | head -1`,
    ],
    { encoding: 'utf8' },
  )
  expect(piped).toBe('{\n')
})

test('colours are wanted unless NO_COLOR or a dumb terminal says otherwise; any value but the empty one does', () => {
  const wanted = (name: string, value: string): boolean => {
    vi.stubEnv(name, value)
    const { colour } = realIo().terminal
    vi.unstubAllEnvs()
    return colour
  }
  vi.stubEnv('TERM', 'xterm')
  expect([wanted('NO_COLOR', ''), wanted('NO_COLOR', '1'), wanted('NO_COLOR', '0'), wanted('TERM', 'dumb')]).toEqual([true, false, false, false])
})

test('certificates make their folder; no other file does', () => {
  const io = realIo()
  io.makeFolder(join(folder, 'proofs', 'of', 'march'))
  io.makeFolder(join(folder, 'proofs'))
  io.writeFile(join(folder, 'proofs', 'of', 'march', 'a.json'), '{}', 'replace')
  expect(readdirSync(join(folder, 'proofs', 'of', 'march'))).toEqual(['a.json'])
  const errors: string[] = []
  const argv = ['prove', 'docs/examples/toll-work.yaml', '--certificates', join(folder, 'a.txt')]
  expect(run(argv, { ...io, out: () => undefined, err: (text) => void errors.push(text) })).toBe(2)
  expect(errors.join('')).toMatch(/^\S*splitkey:\S* cannot write into '.*a\.txt': it is a file, and a folder is needed\n$/)
})

test('a call that runs in a thread of its own works from any folder', () => {
  const [main, what] = [realpathSync('src/cli/main.ts'), realpathSync('docs/examples/planter/scenarios.yaml')]
  const loader = pathToFileURL(realpathSync('node_modules/tsx/dist/loader.mjs')).href
  const called = spawnSync(process.execPath, ['--import', loader, main, 'scenarios', what, '--help'], { encoding: 'utf8', cwd: folder })
  expect([called.status, called.stderr]).toEqual([0, ''])
  expect(called.stdout).toContain('splitkey scenarios')
})
