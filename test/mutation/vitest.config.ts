/** The tests that watch one part of the library, for mutation testing: `SPLITKEY_MUTATE=number`. */
import { defineConfig } from 'vitest/config'
import type { TestSequencer, TestSpecification } from 'vitest/node'
import base from '../../vitest.config.ts'
import { watchers } from './parts.ts'

const part = process.env['SPLITKEY_MUTATE'] ?? ''
const include = watchers[part] ?? []

/** The place of a test file in the list of watchers: the nearest and quickest tests are listed first. */
const placeOf = ({ moduleId }: TestSpecification): number => include.findIndex((pattern) => moduleId.includes(`/${pattern.split(/[*{]/)[0]}`))

/** Vitest runs the largest file first; a mutant is killed sooner by the small tests beside it. */
function NearestFirst(): TestSequencer {
  const inOrder = (files: TestSpecification[]): TestSpecification[] =>
    [...files].sort((a, b) => placeOf(a) - placeOf(b) || a.moduleId.localeCompare(b.moduleId))
  return { sort: inOrder, shard: (files) => files }
}

// Not merged: a merge would add these to all the tests there are. Not isolated: loading the library anew for every test file would take
// most of the time, and nothing in it keeps state.
export default defineConfig({
  ...base,
  test: { include: [...include], testTimeout: 60_000, isolate: false, sequence: { sequencer: NearestFirst as never } },
})
