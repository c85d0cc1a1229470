/** Every link inside the project leads somewhere, and every block of code is run by a test or is of a kind that cannot run. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call } from '../cli/fake-io.ts'
import { blocksOf, commandsOf } from './page-blocks.ts'

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].sort()

/** Text without its blocks and its code, in which brackets are no links. */
const prose = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'code')

/** A heading as the anchor that it gets on GitHub. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const anchorsIn = (page: string): readonly string[] => [
  ...[
    ...readFileSync(page, 'utf8')
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/^#{1,6} +(.+)$/gm),
  ].map(([, heading]) => anchorOf(heading as string)),
  ...[...readFileSync(page, 'utf8').matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name]) => name as string),
]

function brokenLinks(page: string): readonly string[] {
  const links = [...prose(readFileSync(page, 'utf8')).matchAll(/!?\[[^\]]*\]\(([^)\s]+)[^)]*\)/g)].map(([, target]) => target as string)
  return links.filter((link) => {
    if (/^(?:https?|mailto):/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? page : normalize(join(dirname(page), decodeURI(path)))
    if (!existsSync(target) || target.startsWith('..')) return true
    return anchor !== undefined && !(statSync(target).isFile() && anchorsIn(target).includes(anchor))
  })
}

test('there are pages', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/README.md', 'docs/start/first-audit.md']))
})

test.each(pages)('every link in %s leads somewhere', (page) => {
  expect(brokenLinks(page)).toEqual([])
})

test('every guide and every first page stands in the index', () => {
  const index = readFileSync('docs/README.md', 'utf8')
  const own = pages.filter((page) => /^docs\/(?:start|guide|reference|decisions)\//.test(page))
  expect(own.filter((page) => !index.includes(`(${page.slice('docs/'.length)})`))).toEqual([])
})

describe('every block of code is run', () => {
  /** The test that runs the blocks of a page. */
  const runBy: Readonly<Record<string, string>> = {
    'README.md': 'test/docs/readme.test.ts',
    'docs/start/first-key.md': 'test/docs/first-key.test.ts',
    'docs/start/first-scenario.md': 'test/docs/first-scenario.test.ts',
    'docs/start/first-audit.md': 'test/docs/first-audit.test.ts',
    'docs/guide/agreement-files.md': 'test/docs/guides.test.ts',
    'docs/guide/balances-and-versions.md': 'test/docs/guides.test.ts',
    'docs/guide/design.md': 'test/scenario/design-planter.test.ts',
    'docs/guide/proving.md': 'test/docs/guides.test.ts',
    'docs/guide/warehouse.md': 'test/docs/guides.test.ts',
    'docs/guide/testing.md': 'test/docs/testing.test.ts',
    'docs/reference/errors.md': 'test/docs/errors.test.ts',
    'docs/reference/properties.md': 'test/docs/properties.test.ts',
  }
  /** Pages whose blocks are written by a program, which a test compares. */
  const written = /^docs\/rules\//
  /** Their blocks are what other blocks print. */
  const results = ['text']
  /** What `npm` runs is not run within a test of itself. */
  const commandsOnly: Readonly<Record<string, readonly string[]>> = { 'CONTRIBUTING.md': ['sh'] }

  test.each(pages.filter((page) => !written.test(page)))('%s', (page) => {
    const kinds = [...new Set(blocksOf(page).map(({ kind }) => kind))].filter((kind) => !results.includes(kind) && !commandsOnly[page]?.includes(kind))
    const test = runBy[page]
    if (kinds.length === 0) return expect(test === undefined || commandsOnly[page] !== undefined).toBe(true)
    expect([page, kinds, test !== undefined && existsSync(test) && readFileSync(test, 'utf8').includes(nameOf(page))]).toEqual([page, kinds, true])
  })

  test('the scripts that the pages name exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> }
    const named = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name]) => `${page}: ${name}`),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((one) => scripts[one.split(': ')[1] as string] === undefined)).toEqual([])
  })
})

test('every command that a page shows exists, with its options', () => {
  const lines = pages.flatMap((page) =>
    blocksOf(page).flatMap((block) => (block.kind === 'sh' ? commandsOf(block) : []).map((line) => [page, line.replace(/^npx /, '')] as const)),
  )
  const calls = lines.flatMap(([page, line]) => {
    const [, group = '', inner = '', rest = ''] = /^splitkey ([a-z-]+)(?: (?<=(?:report|export) )([a-z]+))?(.*)$/.exec(line) ?? []
    return group === ''
      ? []
      : [{ page, line, name: inner === '' ? [group] : [group, inner], options: [...rest.matchAll(/ (--?[a-z][\w-]*)/g)].map(([, option]) => option) }]
  })
  expect(calls.length).toBeGreaterThan(20)
  for (const { page, line, name, options } of calls) {
    const { code, out } = call([...name, '--help'])
    expect([page, line, code, options.filter((option) => !new RegExp(`(?:^|[ ,])${option}[ ,]`, 'm').test(out))]).toEqual([page, line, 0, []])
  }
})

/** How a test calls its page. */
const nameOf = (page: string): string => page.replace(/^docs\/(?:guide\/)?/, '').replace(/\.md$/, '')
