import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // The examples import the package by its name, as users do.
    alias: [
      { find: /^splitkey$/, replacement: new URL('./src/index.ts', import.meta.url).pathname },
      { find: /^splitkey\/yaml$/, replacement: new URL('./src/yaml.ts', import.meta.url).pathname },
      {
        find: /^splitkey\/(agreement|apportionment|batch|claims|games|prices|proof|report|scenario|sql|testing|text|theory)$/,
        replacement: new URL('./src/$1/index.ts', import.meta.url).pathname,
      },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
