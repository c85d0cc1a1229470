/** What `prove --json` or `check --json` answered, as verdicts for papers and pages. */
import { type Issue, raise } from '../core/issue.ts'
import { shortPrint } from '../report/fingerprint.ts'
import type { PromiseVerdict } from '../report/prose/prose.ts'
import type { AgreementFile } from '../text/agreement-file.ts'
import type { Document, Tree } from '../text/document.ts'
import { isMapping } from '../text/empty.ts'
import { locate } from '../text/locate.ts'
import { keyPrint } from './prints.ts'
import { schemaIssue } from './schema-issue.ts'

type Word = NonNullable<PromiseVerdict['verdict']>

/** Only a proof proves: a search without a find, an open or a meaningless statement do not. */
const words: Readonly<Record<string, Word>> = {
  proved: 'proved',
  balanced: 'proved',
  refuted: 'refuted',
  undecided: 'unproved',
  undefined: 'unproved',
  unrefuted: 'unproved',
}

/** From the best to the worst that may be said of a promise about several versions. */
const order: readonly Word[] = ['proved', 'unproved', 'refuted']

/** Every sentence once, with the worst of its answers. @throws `schema` with the place, also for answers about another agreement */
export function answeredPromises(tree: Readonly<Record<string, Tree>>, document: Document, whole?: AgreementFile): readonly PromiseVerdict[] {
  const answers = (tree['promises'] as readonly Tree[]).map((entry) => (isMapping(entry) ? entry : {}))
  const issues = answers.flatMap(({ sentence, verdict }, index) =>
    typeof sentence === 'string' && typeof verdict === 'string' && words[verdict]
      ? []
      : [schemaIssue(`promises.${index}`, 'an answer has a sentence and a verdict')],
  )
  raise([...otherAgreement(tree, whole), ...issues].map((issue) => locate(issue, document)))
  const worst = new Map<string, Word>()
  for (const { sentence, verdict } of answers as readonly unknown[] as readonly { readonly sentence: string; readonly verdict: string }[]) {
    const [before, word] = [worst.get(sentence) ?? 'proved', words[verdict] as Word]
    worst.set(sentence, order.indexOf(word) > order.indexOf(before) ? word : before)
  }
  return [...worst].map(([sentence, verdict]) => ({ sentence, verdict }))
}

function otherAgreement(tree: Readonly<Record<string, Tree>>, whole: AgreementFile | undefined): readonly Issue[] {
  const prints = tree['fingerprints']
  const [said, is] = [isMapping(prints) ? prints['key'] : undefined, whole && keyPrint(whole)]
  if (typeof said !== 'string' || is === undefined || said === is) return []
  return [schemaIssue('fingerprints.key', `these promises were decided about another agreement, ${shortPrint(said)}; this one is ${shortPrint(is)}`)]
}
