/** The frame of a printed page: one file, no scripts, nothing loaded from elsewhere, readable in the dark and on paper. */
import { escapeHtml } from './html.ts'

export interface PageParts {
  readonly language: string
  readonly title: string
  /** Markup that is safe already. */
  readonly body: string
}

const style = `
:root { color-scheme: light dark; --ink: #1c1c1e; --paper: #fff; --soft: #5c5c66; --line: #d9d9e0; --mark: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --paper: #17171a; --soft: #a5a5b0; --line: #3a3a42; --mark: #7db8f5 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, "Liberation Serif", serif }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
main.wide { max-width: 72rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem }
p { margin: 0 0 .45rem }
.intro { color: var(--soft) }
.rule { display: grid; grid-template-columns: 3.2rem 1fr; break-inside: avoid }
.rule .rule { grid-template-columns: 3.8rem 1fr }
.number { color: var(--mark); font-variant-numeric: tabular-nums; font-weight: bold }
code, pre { font: .85em/1.5 ui-monospace, "Liberation Mono", monospace }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
table { border-collapse: collapse; margin: .6rem 0 1rem; width: 100%; font-size: .92rem }
caption { text-align: left; font-weight: bold; padding-bottom: .25rem }
th, td { text-align: left; font-weight: normal; padding: .2rem .5rem .2rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word }
.wide td:first-child { white-space: nowrap }
a { color: var(--mark) }
thead th { color: var(--soft); font-size: .82rem }
td.amount, th.amount, .example td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
tr.total td, tr.total th { font-weight: bold; border-top: 2px solid var(--ink) }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 2rem; align-items: start }
.outcome { font-weight: bold }
@page { margin: 18mm 16mm }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --line: #bbb; --mark: #000 }
  body { font-size: 10.5pt }
  main, main.wide { max-width: none; padding: 0 }
  h2, h3, caption { break-after: avoid }
  tr { break-inside: avoid }
}
`

/** The whole page. */
export const pageOf = ({ language, title, body }: PageParts, wide = false): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main${wide ? ' class="wide"' : ''}>
${body}
</main>
</body>
</html>
`
