/** `npm run vectors -- DIR`: every vector of every JSON file in a folder, through the public API. Ends with `N passed, N failed`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSplitKeyError } from '../../src/index.ts'
import { answer } from './answer.ts'
import { agrees, type Vector } from './compare.ts'

/** The answer, or the library's own refusal in the shape in which vectors expect one. Any other error is a crash, never an answer. */
export function answerOf(vector: Vector): unknown {
  try {
    return answer(vector)
  } catch (error) {
    if (isSplitKeyError(error)) return { error: error.message }
    return { crashed: String(error) }
  }
}

function readVectors(path: string): readonly Vector[] {
  const vectors: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!Array.isArray(vectors) || vectors.some((vector) => typeof vector !== 'object' || vector === null)) throw new TypeError('a list of vectors is needed')
  return vectors
}

/** Runs one file; answers how many passed and failed, and says what failed. */
function runFile(folder: string, file: string): readonly [number, number] {
  try {
    const vectors = readVectors(join(folder, file))
    const failed = vectors.filter((vector) => !agrees(vector, answerOf(vector)))
    for (const vector of failed)
      console.log(`${file} ${vector.id}: expected ${JSON.stringify(vector.exact ?? vector.expected)}, found ${JSON.stringify(answerOf(vector))}`)
    return [vectors.length - failed.length, failed.length]
  } catch (error) {
    console.log(`${file}: ${String(error)}`)
    return [0, 1]
  }
}

function main(folder: string | undefined): number {
  if (folder === undefined || !existsSync(folder)) {
    console.error(folder === undefined ? 'vectors: say which folder: npm run vectors -- DIR' : `vectors: there is no folder '${folder}'`)
    return 2
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const counts = files.sort().map((file) => runFile(folder, file))
  const [passed, failed] = [0, 1].map((index) => counts.reduce((sum, count) => sum + (count[index] as number), 0)) as [number, number]
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

if (process.argv[1]?.endsWith('run.ts')) process.exitCode = main(process.argv[2])
