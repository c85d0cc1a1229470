/**
 * The API report: what every entry point shows to those who import it, read from the declarations that were built. `test/package/api` holds what was
 * agreed; `npm run api` compares, and `npm run api -- --accept` writes what is there now. A change nobody meant is seen before it is published.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor'
import { type Entry, entriesOf } from './entries.ts'

const { values } = parseArgs({ options: { accept: { type: 'boolean', default: false } } })
const root = fileURLToPath(new URL('../../', import.meta.url))
const agreed = join(root, 'test/package/api')
const made = mkdtempSync(join(tmpdir(), 'splitkey-api-'))

const silent = { default: { logLevel: ExtractorLogLevel.None } }

/** Only what is declared: what the tool thinks of comments is no part of an API, and TypeDoc reads those. */
const configOf = ({ name, types }: Entry): IConfigFile => ({
  projectFolder: root,
  mainEntryPointFilePath: join(root, types),
  compiler: {
    overrideTsconfig: {
      compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, skipLibCheck: true, types: ['node'] },
      files: [join(root, types)],
    },
  },
  apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: made, reportTempFolder: join(made, 'temporary') },
  docModel: { enabled: false },
  dtsRollup: { enabled: false },
  tsdocMetadata: { enabled: false },
  messages: { compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } }, extractorMessageReporting: silent, tsdocMessageReporting: silent },
  newlineKind: 'lf',
})

/** The text of the report of an entry point. @throws where its declarations do not compile */
function reportOf(entry: Entry): string {
  const config = ExtractorConfig.prepare({ configObject: configOf(entry), configObjectFullPath: undefined, packageJsonFullPath: join(root, 'package.json') })
  const errors: string[] = []
  const result = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error) errors.push(message.text)
      message.handled = true
    },
  })
  if (!result.succeeded) throw new Error(`${entry.types}: ${errors.join('\n')}`)
  return readFileSync(join(made, `${entry.name}.api.md`), 'utf8')
}

/** Lines that stand in one text and not in the other, in their order: enough to see what changed. */
function difference(before: string, after: string): readonly string[] {
  const [was, is] = [before, after].map((text) => text.split('\n')) as [string[], string[]]
  const only = (lines: readonly string[], other: readonly string[], mark: string) => {
    const known = new Set(other)
    return lines.filter((line) => !known.has(line)).map((line) => `${mark} ${line}`)
  }
  return [...only(was, is, '-'), ...only(is, was, '+')]
}

const fileOf = (name: string): string => join(agreed, `${name}.api.md`)
const readAgreed = (name: string): string => (existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : '')

const entries = entriesOf(join(root, 'package.json'))
const reports = new Map(entries.map((entry) => [entry.name, reportOf(entry)]))
rmSync(made, { recursive: true, force: true })
const gone = readdirSync(agreed).flatMap((file) => (file.endsWith('.api.md') && !reports.has(file.slice(0, -7)) ? [file.slice(0, -7)] : []))
const changed = [...reports].filter(([name, text]) => text !== readAgreed(name))

if (values.accept) {
  for (const name of gone) rmSync(fileOf(name))
  for (const [name, text] of changed) writeFileSync(fileOf(name), text)
  console.log(`${reports.size} reports in test/package/api, ${changed.length} of them new or changed, ${gone.length} removed`)
} else if (changed.length + gone.length > 0) {
  for (const name of gone) console.error(`\nsplitkey/${name} is no entry point any more`)
  for (const [name, text] of changed)
    console.error(`\n${name === 'index' ? 'splitkey' : `splitkey/${name}`}:\n${difference(readAgreed(name), text).join('\n')}`)
  console.error('\nThe API is not the one in test/package/api. If that is meant, accept it with `npm run build && npm run api -- --accept`, add a changeset,')
  console.error('and commit both. A name or parameter that is gone, or a type that is narrower, breaks users.')
  process.exitCode = 1
} else console.log(`the API is that of test/package/api: ${reports.size} entry points`)
