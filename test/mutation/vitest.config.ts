/** The tests that watch one part of the library, for mutation testing: `SPLITKEY_MUTATE=number`. */
import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'
import { watchers } from './parts.ts'

const part = process.env['SPLITKEY_MUTATE'] ?? ''
// Not merged: a merge would add these to all the tests there are.
export default defineConfig({ ...base, test: { include: [...(watchers[part] ?? [])], testTimeout: 60_000 } })
