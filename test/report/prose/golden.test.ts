/** What partners read. A change of these files is a change of the product: read it aloud before you accept it. */
import { describe, expect, test } from 'vitest'
import { languages, proseMarkdown, proseOf } from '../../../src/report/prose/index.ts'
import { agreementFiles, load } from '../agreements.ts'

describe('agreements in plain language', () => {
  for (const name of agreementFiles)
    for (const language of languages)
      test(`${name} in ${language}`, async () => {
        const whole = load(name)
        const text = proseMarkdown(proseOf(whole, { language, examples: whole.examples.slice(0, 1) }))
        await expect(text).toMatchFileSnapshot(`golden/${name.replace('/', '-')}.${language}.txt`)
      })
})
