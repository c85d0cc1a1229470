/** The page for auditors, followed literally: every command runs in a folder of its own and prints what stands below it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { blocksOf, commandsOf, differsFrom, runLine } from './page-blocks.ts'

const page = 'docs/start/first-audit.md'
const blocks = blocksOf(page)
const folder = mkdtempSync(join(tmpdir(), 'splitkey-audit-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Commands that answer that something is wrong, as the page says. */
const answersNo = (command: string, before: string): boolean => command.includes('a-fixed-share.yaml') || before.startsWith('sed ')

test('every command does what the page shows', async () => {
  const steps = blocks.flatMap((block, index) => (block.kind === 'sh' && commandsOf(block).length > 0 ? [{ block, shown: blocks[index + 1] }] : []))
  expect(steps.length).toBe(11)
  for (const { block, shown } of steps) {
    const printed: string[] = []
    const commands = commandsOf(block)
    for (const [index, command] of commands.entries()) {
      const done = await runLine(command, folder, (word) => word.startsWith('audit/'))
      expect([command, done.code, done.code === 0 || done.printed]).toEqual([
        command,
        answersNo(command, commands[index - 1] ?? '') ? 1 : 0,
        done.code === 0 || done.printed,
      ])
      printed.push(done.printed)
    }
    expect(shown?.kind).toBe('text')
    expect(differsFrom(shown?.text ?? '', printed.join(''))).toBeUndefined()
  }
}, 60_000)

test('what the page says of the folder is in it', () => {
  const [, table = ''] = /\| paper \|[^\n]*\n([\s\S]*?)\n\n/.exec(readFileSync(page, 'utf8')) ?? []
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)
  expect(named.length).toBeGreaterThan(10)
  for (const name of named) expect([name, existsSync(join(folder, 'audit/papers', name))]).toEqual([name, true])
  expect(readFileSync(join(folder, 'audit/agreement.html'), 'utf8')).toContain('<html lang="nl"')
})
