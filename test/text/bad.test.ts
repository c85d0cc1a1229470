/** Every file in `bad/` is wrong; what is said about it stands next to it. Look at the texts when they change: they are what users read. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatIssue, isSplitKeyError } from '../../src/core/issue.ts'
import { load, readInputs } from '../../src/yaml.ts'

const folder = new URL('./bad/', import.meta.url)
const files = readdirSync(folder).filter((file) => !file.endsWith('.txt'))

test.each(files)('%s is refused with every problem at its place', async (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8')
  let said = 'nothing is wrong\n'
  try {
    const isInputs = file.endsWith('.csv') || file.includes('.inputs.')
    isInputs ? readInputs(text, { file }) : load(text, { file })
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    said = `${error.issues.map(formatIssue).join('\n')}\n`
    expect(error.issues.every((issue) => issue.at?.file === file)).toBe(true)
  }
  expect(said).not.toBe('nothing is wrong\n')
  await expect(said).toMatchFileSnapshot(`./bad/${file}.txt`)
})
