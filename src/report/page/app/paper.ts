/** On paper nothing can be opened: what is folded is opened before printing, and folded again after it. */

export function openOnPaper(): void {
  let opened: readonly HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open]), #rules details:not([hidden], [open])')]
    for (const one of opened) one.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const one of opened) one.open = false
  })
}
