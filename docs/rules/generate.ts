/**
 * Writes one page per rule from the rule itself: `npm run docs`. Sentences, meaning, parameters, a worked example with its explanation, a
 * picture, properties and source all come from `src/rules` and `src/core/claims`; only the sample is chosen here (`samples.yaml`).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pages } from './pages.ts'

const folder = new URL('./', import.meta.url)
const written = [...pages(readFileSync(new URL('samples.yaml', folder), 'utf8'))]
for (const [name, text] of written) writeFileSync(new URL(name, folder), text)
console.log(`${written.length} files in docs/rules`)
