/** Plain language as one page that stands alone: light and dark, and made to be printed. */
import { escapeHtml } from '../html.ts'
import { pageOf } from '../page-frame.ts'
import { type Phrase, plainText } from './phrase.ts'
import type { Prose, ProseExample, ProseRule, ProseSection } from './prose.ts'

/** @example prosePage(proseOf(garden, { language: 'nl' })) */
export function prosePage(prose: Prose): string {
  const { language, title, intro, sections, examples, heads } = prose
  const body = [
    `<h1>${html(title)}</h1>`,
    `<p class="intro">${html(intro)}</p>`,
    ...sections.map(sectionHtml),
    ...examples.map((example) => exampleHtml(example, heads)),
  ]
  return pageOf({ language, title: plainText(title), body: body.join('\n') })
}

/** The rules and examples alone, to stand below a heading of another page; that page may hold several languages, so rules have no names. */
export const proseBody = ({ intro, sections, examples, heads }: Prose): string =>
  [`<p class="intro">${html(intro)}</p>`, ...sections.map(sectionHtml), ...examples.map((example) => exampleHtml(example, heads))]
    .join('\n')
    .replace(/ id="rule-[\d.]+"/g, '')
    .replaceAll('<h2>', '<h3>')
    .replaceAll('</h2>', '</h3>')

const html = (phrase: Phrase): string =>
  phrase
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece)
      return 'code' in piece ? `<code>${escapeHtml(piece.code)}</code>` : 'name' in piece ? `<em>${escapeHtml(piece.name)}</em>` : escapeHtml(piece.who)
    })
    .join('')

const sectionHtml = ({ title, rules }: ProseSection): string => `<section>\n<h2>${html(title)}</h2>\n${rules.map(ruleHtml).join('\n')}\n</section>`

function ruleHtml({ number, text, items }: ProseRule): string {
  if (number === '') return `<p>${html(text)}</p>`
  const inner = items.length === 0 ? '' : `\n${items.map(ruleHtml).join('\n')}`
  return `<div class="rule" id="rule-${number}"><span class="number">${number}</span><div><p>${html(text)}</p>${inner}</div></div>`
}

function exampleHtml({ title, given, lines, outcome }: ProseExample, heads: Prose['heads']): string {
  const rows = (all: ProseExample['given']): string =>
    all.map(([what, amount]) => `<tr><th scope="row">${html(what)}</th><td>${html(amount)}</td></tr>`).join('')
  const table = (head: string, all: ProseExample['given']): string =>
    all.length === 0
      ? ''
      : `<table><caption>${escapeHtml(head)}</caption><thead><tr><th>${escapeHtml(heads.what)}</th><th class="amount">${escapeHtml(heads.amount)}</th></tr></thead><tbody>${rows(all)}</tbody></table>`
  const ends = outcome.map((line) => `<li>${html(line)}</li>`).join('')
  return `<section class="example">\n<h2>${html(title)}</h2>\n<div class="tables">${table(heads.suppose, given)}${table(heads.then, lines)}</div>\n<ul class="outcome">${ends}</ul>\n</section>`
}
