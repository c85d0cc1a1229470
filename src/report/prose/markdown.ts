/** Plain language as Markdown. */
import type { Phrase } from './phrase.ts'
import type { Prose, ProseExample, ProseRule, ProseSection } from './prose.ts'

/** @example proseMarkdown(proseOf(garden, { language: 'fr' })) */
export function proseMarkdown({ title, intro, sections, examples, heads }: Prose): string {
  const parts = [`# ${written(title)}`, written(intro), ...sections.map(sectionText), ...examples.map((example) => exampleText(example, heads))]
  return `${parts.join('\n\n')}\n`
}

/** Whatever Markdown could take for markup is escaped; names stand in italics. */
export const written = (phrase: Phrase): string =>
  phrase
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece)
      return 'code' in piece ? `\`${piece.code}\`` : 'name' in piece ? `*${escaped(piece.name)}*` : escaped(piece.who)
    })
    .join('')

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#&~]/g, '\\$&').replace(/[\r\n]+/g, ' ')

const sectionText = ({ title, rules }: ProseSection): string => `## ${written(title)}\n\n${rules.map((rule) => ruleText(rule, '')).join('\n')}`

/** Numbers are written out: a list that Markdown numbers itself would start again in every section. */
function ruleText({ number, text, items }: ProseRule, indent: string): string {
  const head = number === '' ? written(text) : `${indent}- **${number}** ${written(text)}`
  return [head, ...items.map((item) => ruleText(item, `${indent}  `))].join('\n')
}

function exampleText({ title, given, lines, outcome }: ProseExample, heads: Prose['heads']): string {
  const rows = (all: ProseExample['given']): string => all.map(([what, amount]) => `| ${written(what)} | ${written(amount)} |`).join('\n')
  const table = (head: string, all: ProseExample['given']): string => `**${head}**\n\n| ${heads.what} | ${heads.amount} |\n|---|---:|\n${rows(all)}`
  const tables = [...(given.length > 0 ? [table(heads.suppose, given)] : []), ...(lines.length > 0 ? [table(heads.then, lines)] : [])]
  return [`## ${written(title)}`, ...tables, outcome.map((line) => `- ${written(line)}`).join('\n')].filter((part) => part !== '').join('\n\n')
}
