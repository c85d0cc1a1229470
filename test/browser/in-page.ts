/** What suites do inside a page, as text: it runs there, where there is a document. */

/** Two frames: the amounts are drawn with the next one. */
const frame = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** Puts every slider at each of these places (0 to 1), and answers its values and the amounts then shown. */
export const slideAll = (places: readonly (readonly number[])[]): string => `(async () => {
  const sliders = [...document.querySelectorAll('input[type=range]')]
  const seen = []
  for (const at of ${JSON.stringify(places)}) {
    sliders.forEach((slider, index) => {
      const [min, max, step] = [Number(slider.min), Number(slider.max), Number(slider.step)]
      slider.value = min + Math.round(((max - min) / step) * at[index % at.length]) * step
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await ${frame}
    seen.push({
      values: Object.fromEntries(sliders.map((slider) => [slider.id, slider.value])),
      fields: Object.fromEntries([...document.querySelectorAll('input.number')].map((field) => [field.id, field.value])),
      amounts: Object.fromEntries([...document.querySelectorAll('.party')].map((card) => [card.dataset.of, card.querySelector('.figure').textContent])),
      alert: document.querySelector('[role=alert]').textContent,
    })
  }
  return seen
})()`

export interface Seen {
  readonly values: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>>
  readonly amounts: Readonly<Record<string, string>>
  readonly alert: string
}

/** Opens every figure of the page, and answers the titles of the explanations. */
export const openEveryFigure = `(async () => {
  for (const one of document.querySelectorAll('main details')) one.open = true
  await ${frame}
  const titles = []
  for (const button of document.querySelectorAll('button.figure[aria-haspopup]')) {
    button.click()
    const dialog = document.querySelector('dialog')
    titles.push([button.getAttribute('aria-label'), dialog.open ? dialog.querySelector('h2').textContent : '', dialog.querySelectorAll('li').length])
    dialog.close()
  }
  return titles
})()`

/** What an auditor of accessibility looks at first. Answers what is wrong. */
export const basics = `(() => {
  const wrong = []
  const seen = (element) => element.closest('[hidden]') === null
  const nameOf = (element) => element.getAttribute('aria-label') ?? (element.labels && [...element.labels].map((label) => label.textContent).join(' ')) ?? element.textContent
  for (const one of document.querySelectorAll('input, select, button, a, summary'))
    if (seen(one) && !(nameOf(one) || one.textContent).trim()) wrong.push('no name: ' + one.outerHTML.slice(0, 120))
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id)
  for (const id of ids.filter((id, index) => ids.indexOf(id) < index)) wrong.push('twice: ' + id)
  for (const one of document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for]'))
    for (const id of [one.getAttribute('aria-labelledby'), one.getAttribute('aria-describedby'), one.getAttribute('for')].filter(Boolean).join(' ').split(' '))
      if (!ids.includes(id) && id !== 'why-title') wrong.push('nobody is called ' + id)
  for (const [selector, count] of [['main', 1], ['h1', 1], ['body > #app > header', 1], ['footer', 1], ['[aria-live=polite]', 1]])
    if (document.querySelectorAll(selector).length !== count) wrong.push(selector + ' is not there once')
  const levels = [...document.querySelectorAll('h1, h2, h3')].filter(seen).map((one) => Number(one.tagName[1]))
  levels.forEach((level, index) => index > 0 && level > levels[index - 1] + 1 && wrong.push('a heading of level ' + level + ' below one of ' + levels[index - 1]))
  for (const picture of document.querySelectorAll('main svg')) {
    if (picture.getAttribute('role') !== 'img' || !picture.getAttribute('aria-label')) wrong.push('a picture without words')
    if (!picture.closest('section').querySelector('details, table')) wrong.push('a picture without a table')
  }
  for (const table of document.querySelectorAll('main table')) if (!table.caption || !table.querySelector('th[scope=col]')) wrong.push('a table without heads')
  return wrong
})()`

/** The least contrast of every colour of text on what it stands on. */
export const contrasts = `(() => {
  const style = getComputedStyle(document.documentElement)
  const probe = document.createElement('span')
  document.body.append(probe)
  const rgb = (name) => { probe.style.setProperty('color', 'var(' + name + ')'); return getComputedStyle(probe).color.match(/[\\d.]+/g).map(Number) }
  const light = (name) => rgb(name).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0)
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05) }
  const texts = ['--ink', '--soft', '--mark', '--loss', '--good', '--party-0', '--party-1', '--party-2', '--party-3', '--party-4', '--party-5', '--fund', '--pot']
  const all = texts.flatMap((text) => (text.startsWith('--p') || text === '--fund' ? ['--card'] : ['--card', '--paper']).map((ground) => [text, ground, ratio(text, ground)]))
  all.push(['--field', '--card', ratio('--field', '--card') * 1.5])
  probe.remove()
  return all
})()`
