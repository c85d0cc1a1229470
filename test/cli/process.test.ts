import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realIo } from '../../src/cli/real-io.ts'

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
