import { expect, test } from 'vitest'
import { template } from '../../src/cli/template.ts'
import { call, callAsync } from './fake-io.ts'

const example = ['--example', 'a good month']
const months = ['--inputs', 'm.csv']
const csv = 'period,price,sold,steelPrice,steel,hours\n2022-01,45,400,1.5,900,160\n'

/** Every command that writes a file, in its shortest form. */
const calls: readonly (readonly [path: string, ...argv: string[]])[] = [
  ['o.txt', 'settle', 'g.yaml', ...example, '--out', 'o.txt'],
  ['o.json', 'explain', 'g.yaml', ...example, '--for', 'workshop', '--json', '-o', 'o.json'],
  ['o.csv', 'replay', 'g.yaml', ...months, '--csv', '--out', 'o.csv'],
  ['o.txt', 'lint', 'g.yaml', '--out', 'o.txt'],
  ['o.txt', 'prove', 'g.yaml', '--out', 'o.txt'],
  ['o.sql', 'sql', 'g.yaml', '--dialect', 'postgresql', '--out', 'o.sql'],
  ['o.csv', 'export', 'ledger', 'g.yaml', ...months, '--out', 'o.csv'],
  ['o.xlsx', 'export', 'xlsx', 'g.yaml', ...months, '--out', 'o.xlsx'],
  ['o.md', 'report', 'text', 'g.yaml', '--out', 'o.md'],
  ['n.yaml', 'new', 'n.yaml'],
]

test.each(calls)('%s is not overwritten by %s %s without --force', async (path, ...argv) => {
  const files = { 'g.yaml': template, 'm.csv': csv }
  const done = async (more: readonly string[], also = {}) => {
    const { code, err, written, bytes } = await callAsync([...argv, ...more], { files: { ...files, ...also } })
    return { code, err, wrote: [...Object.keys(written), ...Object.keys(bytes)] }
  }
  expect(await done([])).toEqual({ code: 0, err: '', wrote: [path] })
  expect(await done([], { [path]: 'mine' })).toEqual({
    code: 2,
    err: `splitkey: cannot write '${path}': it exists, and is not overwritten without --force\n`,
    wrote: [],
  })
  expect(await done(['--force'], { [path]: 'mine' })).toEqual({ code: 0, err: '', wrote: [path] })
})

test('not even by a slip that names the same file for what is read and what is written', () => {
  const { code, written } = call(['settle', 'g.yaml', ...months, '--out', 'm.csv'], { files: { 'g.yaml': template, 'm.csv': csv } })
  expect([code, written]).toEqual([2, {}])
})

test('where certificates go is looked at before anything is proved', () => {
  const prove = (files: Readonly<Record<string, string>>, ...more: string[]) =>
    call(['prove', 'g.yaml', '--certificates', 'proofs', ...more], {
      files: { 'g.yaml': template, ...files },
      now: () => {
        throw new Error('it began to prove')
      },
    })
  expect(prove({ proofs: 'a file' })).toMatchObject({
    code: 2,
    err: "splitkey: cannot write into 'proofs': it is a file, and a folder is needed\n",
    written: {},
  })
  expect(prove({ proofs: 'a file' }, '--force').code).toBe(2)
  expect(prove({ 'proofs/01-old.json': '{}' }).err).toBe("splitkey: cannot write into 'proofs': it is not empty, and nothing is overwritten without --force\n")
  expect(() => prove({})).toThrow('it began to prove')
  expect(() => prove({ 'proofs/01-old.json': '{}' }, '--force')).toThrow('it began to prove')
})
