/** The short form of `npm run fuzz`: every reader, a fixed seed, some hundred damaged texts. */
import { expect, test } from 'vitest'
import { type Finding, fuzz } from './fuzz.ts'
import { targets } from './targets.ts'

test.each(targets)('$name: damaged texts are refused with an error of the library, or read', async (target) => {
  const findings: Finding[] = []
  const report = await fuzz(
    target,
    20200301,
    (runs) => runs < 150,
    () => {},
    (finding) => void findings.push(finding),
  )
  // Slowness is for the command: a busy machine is no defect.
  expect(findings.filter(({ what }) => !what.startsWith('took'))).toEqual([])
  expect(report.runs).toBe(150)
})

test('a reader that throws anything else is found', async () => {
  const findings: Finding[] = []
  const read = (text: string): never => {
    throw new TypeError(text)
  }
  await fuzz(
    { name: 'broken', corpus: ['a'], read },
    1,
    (runs) => runs < 3,
    () => {},
    (finding) => void findings.push(finding),
  )
  expect(findings.length).toBe(3)
})
