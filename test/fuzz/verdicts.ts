/** Files of verdicts, as `prove --json` answers and as people write them. */
import { readFileSync } from 'node:fs'
import { loadPromises } from '../../src/cli/load-verdicts.ts'
import { realIo } from '../../src/cli/real-io.ts'
import { call } from '../cli/fake-io.ts'

export const verdicts: readonly string[] = [
  call(['prove', 'docs/examples/toll-work.yaml', '--json']).out,
  '- { sentence: S never receives less than its costs, verdict: proved }\n- { sentence: W is safe }\n',
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8').slice(0, 300),
]

export const readVerdicts = (text: string): unknown => loadPromises('verdicts.yaml', { ...realIo(), readFile: () => text })
