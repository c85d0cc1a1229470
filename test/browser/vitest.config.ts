import { defineConfig } from 'vitest/config'

/** A suite of its own: it starts Chromium, which `npm test` must not need. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/browser/**/*.suite.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
  },
})
