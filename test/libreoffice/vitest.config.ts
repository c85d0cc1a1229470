import { defineConfig } from 'vitest/config'

/** A suite of its own: it starts LibreOffice, which `npm test` must not need. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/libreoffice/**/*.suite.ts'],
    testTimeout: 900_000,
  },
})
