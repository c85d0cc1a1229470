/** `npm run vectors -- DIR`: every vector of every JSON file in a folder, through the public API. Ends with `N passed, N failed`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answer } from './answer.ts'
import { agrees, type Vector } from './compare.ts'

/** The answer, or the error in the shape in which vectors expect one. */
export function answerOf(vector: Vector): unknown {
  try {
    return answer(vector)
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function main(folder: string | undefined): number {
  if (folder === undefined) {
    console.error('vectors: say which folder: npm run vectors -- DIR')
    return 2
  }
  const counts = { passed: 0, failed: 0 }
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort())
    for (const vector of JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Vector[]) {
      const found = answerOf(vector)
      const agreed = agrees(vector, found)
      counts[agreed ? 'passed' : 'failed']++
      if (!agreed) console.log(`${file} ${vector.id}: expected ${JSON.stringify(vector.exact ?? vector.expected)}, found ${JSON.stringify(found)}`)
    }
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1
}

if (process.argv[1]?.endsWith('run.ts')) process.exitCode = main(process.argv[2])
