/** Worker threads from the built package, in a CommonJS project. */
const { compile } = require('splitkey/batch')
const { loadJson } = require('splitkey/text')
const { checkWorkers } = require('./check-workers.cjs')

checkWorkers(compile, loadJson).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
