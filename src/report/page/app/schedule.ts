/** When to draw: once a frame however often it is asked, and the rest when nobody has asked for a moment. */

/** `rest` in milliseconds. */
export function schedule(soon: () => void, late: () => void, rest: number): () => void {
  let waiting = false
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = window.setTimeout(late, rest)
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      soon()
    })
  }
}
