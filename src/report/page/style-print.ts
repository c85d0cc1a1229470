/** On paper: black on white, no controls, nothing cut in two. */
export const printStyle = `
@page { margin: 15mm 14mm }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --card: #fff; --line: #bbb; --field: #fff; --mark: #000; --loss: #a3180f; --good: #0f5a2c;
    --party-0: #0b62a8; --party-1: #b65407; --party-2: #1a7a5e; --party-3: #8d3f93; --party-4: #7a6400; --party-5: #a8324f; --fund: #6b7280; --pot: #3c4250 }
  body { font-size: 10pt }
  .page, .top { display: block; padding: 0; max-width: none }
  .card { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .5rem 0; margin: 0 }
  .inputs { position: static; max-height: none; overflow: visible }
  .inputs .list { columns: 2 } .input { break-inside: avoid; padding: .15rem 0 }
  input[type=range], .bar, .tools, .ends, .skip, .button, summary, .input .hint, .foot details { display: none }
  details > summary:has(h2) { display: block; list-style: none }
  select, input.number { border: 0; padding: 0; min-height: 0; appearance: none }
  .figure { border: 0 } .legend li::before { print-color-adjust: exact }
  .scroll, .scroll.long { max-height: none; overflow: visible } .scroll.long thead th { position: static }
  h2, h3, caption { break-after: avoid } tr, li, .party, .chart-holder { break-inside: avoid }
}
`
