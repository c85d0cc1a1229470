/** The what-if page: one file that stands alone. It holds the agreement, the engine and its style, and loads nothing. */
import type { Agreement } from '../../agreement/agreement.ts'
import { escapeHtml } from '../html.ts'
import { languages } from '../prose/language.ts'
import { proseBody } from '../prose/page.ts'
import { proseOf } from '../prose/prose-of.ts'
import { notices } from './notices.ts'
import type { PageData } from './page-data.ts'
import { dataText } from './page-data-of.ts'
import { pageStyle } from './style.ts'
import { pageWords } from './words-of.ts'

/** What the page needs from outside. */
export interface PageMakings {
  /** The script of the page, bundled from `app/main.ts`. */
  readonly script: string
  /** SHA-256 of a text in UTF-8, in base64: the policy of the page lets only this script and this style in. */
  readonly digest: (text: string) => string
}

/**
 * The page. The same data and script give the same bytes.
 * @throws TypeError for a script that would end itself where it stands
 * @example whatIfPage(pageDataOf(parts), { script, digest })
 */
export function whatIfPage(data: PageData, { script, digest }: PageMakings): string {
  if (/<\/script|<!--/i.test(script)) throw new TypeError('a script in a page cannot hold its own end')
  const whole = data.agreement
  const { words } = pageWords[data.language]
  return `<!doctype html>
<html lang="${data.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(digest(script), digest(pageStyle)))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="splitkey ${escapeHtml(data.fingerprints.library)}">
<title>${escapeHtml(`${whole.name}: ${words.whatIf}`)}</title>
<style>${pageStyle}</style>
</head>
<body>
<div id="app"><header class="top"><h1>${escapeHtml(whole.name)}</h1></header></div>
<noscript><p class="top">${escapeHtml(words.needsScript)}</p></noscript>
<div id="rules" class="below">
${languages.map((language) => rulesOf(whole, data, language)).join('\n')}
</div>
<footer class="foot" id="licences">
<details><summary lang="${data.language}">${escapeHtml(words.licences)}</summary>
${notices.map(({ made, licence }) => `<p lang="en">${escapeHtml(made)}</p>\n<p lang="en">${escapeHtml(licence)}</p>`).join('\n')}
</details>
</footer>
<script type="application/json" id="data">${dataText(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** Nothing but what stands in the page: no network, no other script or style, no markup made from text. */
const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${script}'`,
    `style-src 'sha256-${style}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** The rules of thumb. The worked examples are not told again: the page begins from each of them. */
function rulesOf(whole: Agreement, { promises, language: own }: PageData, language: PageData['language']): string {
  const verdicts = promises.map(({ name, sentences, verdict }) => ({
    sentence: name === undefined ? sentences[language] : `${name}: ${sentences[language]}`,
    ...(verdict && { verdict }),
  }))
  const prose = proseOf(whole, { language, promises: verdicts })
  const hidden = language === own ? '' : ' hidden'
  const title = escapeHtml(pageWords[language].words.agreement)
  return `<details class="card rules" id="rules-${language}" lang="${language}"${hidden}>
<summary><h2>${title}</h2></summary>
${proseBody(prose)}
</details>`
}
