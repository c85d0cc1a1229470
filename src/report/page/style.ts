/** How the what-if page looks: calm, in the light, in the dark and on paper. Colours of partners can be told apart by the colour-blind. */
import { chartStyle } from './style-charts.ts'
import { printStyle } from './style-print.ts'

const base = `
:root { color-scheme: light dark; --ink: #1d2129; --soft: #565d6b; --paper: #f6f6f3; --card: #fff; --line: #dcdcd5; --field: #8a8f99; --mark: #0b57a4; --loss: #b3261e; --good: #1b6e3c;
  --party-0: #0b62a8; --party-1: #b65407; --party-2: #1a7a5e; --party-3: #8d3f93; --party-4: #7a6400; --party-5: #a8324f; --fund: #6b7280; --pot: #3c4250 }
@media (prefers-color-scheme: dark) { :root { --ink: #e9eaee; --soft: #a9afbb; --paper: #14161a; --card: #1d2026; --line: #353a44; --field: #868d9b; --mark: #86bdf7; --loss: #ff938a; --good: #7ed6a0;
  --party-0: #6fb1f0; --party-1: #f0a052; --party-2: #5ecba6; --party-3: #d796dd; --party-4: #d6bf55; --party-5: #f58ea6; --fund: #a1a8b5; --pot: #c6cad3 } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "Helvetica Neue", "Liberation Sans", sans-serif }
h1, h2, h3 { line-height: 1.2; font-weight: 650; letter-spacing: -.01em }
h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); margin: 0 }
h2 { font-size: 1.2rem; margin: 0 0 .2rem }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem }
p { margin: 0 0 .5rem }
.soft, .intro { color: var(--soft) }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; background: var(--card); padding: .6rem 1rem }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 3px }
.top { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: end; justify-content: space-between; max-width: 84rem; margin: 0 auto; padding: 1.8rem 1.25rem 1rem }
.kicker { color: var(--mark); font-weight: 650; margin: 0 0 .15rem }
.tools { display: flex; gap: .75rem; align-items: center }
.page { display: grid; gap: 1.25rem; max-width: 84rem; margin: 0 auto; padding: 0 1.25rem 2rem }
.stack { display: grid; gap: 1.25rem; min-width: 0; align-content: start }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.25rem; min-width: 0 }
@media (min-width: 62rem) {
  .page { grid-template-columns: 21rem minmax(0, 1fr); align-items: start }
  .inputs { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto }
}
.bar { position: sticky; bottom: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; background: var(--card); border-top: 2px solid var(--line); padding: .5rem 1.25rem; font-variant-numeric: tabular-nums }
.bar span { border-left: 4px solid var(--own); padding-left: .45rem; font-weight: 600; white-space: nowrap }
@media (min-width: 62rem) { .bar { display: none } }
select, input.number, .button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--field); border-radius: 6px; padding: .3rem .5rem; min-height: 2.1rem }
.button { cursor: pointer }
.button:hover, .figure:hover { border-color: var(--mark) }
.field { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; margin: .4rem 0 .2rem }
.field select { max-width: 100% }
.choice { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center }
.input { padding: .65rem 0 .5rem; border-top: 1px solid var(--line) }
.input .row { display: grid; grid-template-columns: minmax(0, 1fr) 7.6rem; gap: .15rem .6rem; align-items: center }
.input label { font-weight: 600; overflow-wrap: anywhere }
.input .unit { display: block; font-weight: 400; color: var(--soft); font-size: .85rem }
.input input.number { width: 100%; text-align: right; font-variant-numeric: tabular-nums }
.input input[aria-invalid=true] { border-color: var(--loss); outline: 1px solid var(--loss) }
.input .follow { display: flex; gap: .4rem; align-items: start; font-size: .85rem; color: var(--soft); font-weight: 400 }
input[type=range] { width: 100%; margin: .35rem 0 .1rem; accent-color: var(--mark); height: 1.4rem; display: block }
.hint { color: var(--soft); font-size: .8rem; margin: 0; line-height: 1.35 }
.ends { display: flex; justify-content: space-between; gap: 1rem; color: var(--soft); font-size: .8rem; font-variant-numeric: tabular-nums }
.amounts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13.5rem, 1fr)); gap: 1rem; margin-top: .6rem }
.party { border-left: 5px solid var(--own); padding: .1rem 0 .1rem .9rem; min-width: 0 }
.party h3 { margin: 0; display: flex; gap: .5rem; align-items: baseline }
.party h3 span { font-weight: 400; color: var(--soft); font-size: .85rem }
.big { font-size: clamp(1.5rem, 3.4vw, 2rem); font-weight: 650; letter-spacing: -.02em; line-height: 1.25 }
.figure { font: inherit; color: inherit; letter-spacing: inherit; background: none; border: 0; border-bottom: 1px dotted var(--field); padding: 0; cursor: help; font-variant-numeric: tabular-nums; white-space: nowrap }
.negative, .negative .figure { color: var(--loss) }
.rows { display: grid; grid-template-columns: 1fr auto; gap: 0 .8rem; margin: .2rem 0 0; font-size: .92rem }
.rows dt { color: var(--soft) }
.rows dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums }
.rows .sum { font-weight: 600; color: inherit }
.error { border-left: 5px solid var(--loss); padding: .5rem .9rem; margin: .6rem 0 }
.error:empty { display: none }
table { border-collapse: collapse; width: 100%; font-size: .92rem }
.scroll { overflow-x: auto }
.scroll.long { max-height: 26rem; overflow: auto }
.scroll.long thead th { position: sticky; top: 0; background: var(--card) }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { text-align: left; font-weight: 400; padding: .28rem .9rem .28rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
th:last-child, td:last-child { padding-right: 0 }
thead th { color: var(--soft); font-size: .85rem }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
tr.sum th, tr.sum td { font-weight: 650; border-top: 2px solid var(--line) }
summary { cursor: pointer; color: var(--mark); padding: .3rem 0; width: fit-content }
details > summary h2 { display: inline; color: var(--ink) }
.promises { list-style: none; margin: .4rem 0 0; padding: 0 }
.promises li { display: grid; grid-template-columns: 1.6rem 1fr; padding: .5rem 0; border-top: 1px solid var(--line) }
.promises p { margin: 0 }
.proved { color: var(--good) } .refuted { color: var(--loss) } .unproved { color: var(--soft) }
.sign { font-weight: 700 }
.rule { display: grid; grid-template-columns: 3rem 1fr } .rule .rule { grid-template-columns: 3.6rem 1fr }
.rule .number { color: var(--mark); font-weight: 650; font-variant-numeric: tabular-nums }
.below { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem 2rem }
.rules > :not(summary) { max-width: 46rem } .rules .tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2rem; align-items: start }
code { font: .88em/1.5 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere }
dialog { border: 1px solid var(--line); border-radius: 12px; background: var(--card); color: var(--ink); width: min(52rem, calc(100vw - 1.5rem)); max-height: calc(100vh - 2rem); padding: 0 }
dialog::backdrop { background: rgb(10 12 16 / .55) }
.why { padding: 1.2rem 1.4rem 1.4rem }
.why header { display: flex; justify-content: space-between; gap: 1rem; align-items: start; margin-bottom: .6rem }
.why ol { list-style: none; margin: 0; padding: 0 }
.why li { border-top: 1px solid var(--line); padding: .6rem 0 }
.why li:first-child { border-top: 2px solid var(--ink) }
.why .head { display: flex; justify-content: space-between; gap: 1rem; font-weight: 600; flex-wrap: wrap }
.why .head span:last-child { font-variant-numeric: tabular-nums; white-space: nowrap }
.why p { margin: .1rem 0 0 }
.foot { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem 3rem; color: var(--soft); font-size: .85rem }
.foot code { display: block }
`

/** The whole style sheet. */
export const pageStyle = base + chartStyle + printStyle
