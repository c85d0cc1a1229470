/** Charts: what the chart library would write into each of them, once, and our own type. */
export const chartStyle = `
.chart-holder { margin: .6rem 0 .3rem; min-height: 3rem }
.chart { display: block; max-width: 100%; height: auto; overflow: visible; color: var(--ink); background: none; font: 13px/1.3 system-ui, "Segoe UI", "Helvetica Neue", "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; --plot-background: var(--card) }
.chart text, .chart tspan { white-space: pre }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: .3rem 0; padding: 0; font-size: .9rem }
.legend li::before { content: ""; display: inline-block; width: .8rem; height: .8rem; border-radius: 3px; background: var(--own); margin-right: .4rem; vertical-align: -.08rem }
`
