/** What a working paper is made of: headings, text, tables. Markdown and the printed page are two ways to write it. */
import { escapeHtml } from '../html.ts'

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly amounts: readonly number[] }

/** One working paper. */
export interface Paper {
  /** Its letter in the file: `A`. */
  readonly letter: string
  /** Its name in the folder, without an extension. */
  readonly name: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const text = (content: string): Block => ({ kind: 'text', text: content })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })

/** A table; `amounts` are the columns that stand to the right. */
export const grid = (head: readonly string[], rows: readonly (readonly string[])[], amounts: readonly number[] = []): Block => ({
  kind: 'table',
  head,
  rows,
  amounts,
})

const plain = (content: string): string => content.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/[\r\n]+/g, ' ')

/** The paper as Markdown, with its letter, and a last line that says what it was made from. */
export const paperMarkdown = ({ letter, title, blocks }: Paper, foot: string): string =>
  `${[`# ${letter}. ${plain(title)}`, ...blocks.map(blockMarkdown), `---\n\n${plain(foot)}`].join('\n\n')}\n`

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${plain(block.text)}`
    case 'text':
      return plain(block.text)
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n')
    case 'table': {
      const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`
      const rule = `|${block.head.map((_head, index) => (block.amounts.includes(index) ? '---:' : '---')).join('|')}|`
      return [row(block.head), rule, ...block.rows.map(row)].join('\n')
    }
  }
}

/** The paper as part of a page. */
export const paperHtml = ({ letter, name, title, blocks }: Paper): string =>
  `<section id="${escapeHtml(name)}">\n<h2>${letter}. ${escapeHtml(title)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'table': {
      const cell = (tag: 'th' | 'td', index: number): string => (block.amounts.includes(index) ? `<${tag} class="amount">` : `<${tag}>`)
      const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
        `<tr>${cells.map((content, index) => `${cell(tag, index)}${escapeHtml(content)}</${tag}>`).join('')}</tr>`
      return `<table><thead>${row('th', block.head)}</thead><tbody>${block.rows.map((cells) => row('td', cells)).join('\n')}</tbody></table>`
    }
  }
}
