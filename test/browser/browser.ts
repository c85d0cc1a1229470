/** One Chromium for a suite, and pages in it that tell everything that goes wrong. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** How Chromium is started: without a window, and without calling anybody. */
export const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Opened {
  readonly page: Page
  /** Errors and warnings on the console, requests for anything but the file, violations of the policy. */
  readonly wrong: () => Promise<readonly string[]>
}

export interface Browser {
  readonly open: (name: string, html: string) => Promise<Opened>
  readonly shoot: (page: Page, name: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'splitkey-browser-'))
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args })
  const shots = process.env['SPLITKEY_SHOTS']
  if (shots) mkdirSync(shots, { recursive: true })
  return {
    open: (name, html) => open(context, join(folder, `${name}.html`), html),
    shoot: async (page, name) => {
      const picture = await page.screenshot({ fullPage: true })
      if (picture.length < 10_000) throw new Error(`${name} shows next to nothing`)
      if (shots) writeFileSync(join(shots, `${name}.png`), picture)
    },
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

async function open(context: BrowserContext, file: string, html: string): Promise<Opened> {
  writeFileSync(file, html)
  const page = await context.newPage()
  const wrong: string[] = []
  const own = pathToFileURL(file).href
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && wrong.push(`console: ${message.text()}`)))
  page.on('pageerror', (error) => void wrong.push(`error: ${error.message}`))
  page.on('request', (request) => void (request.url().split('#')[0] !== own && wrong.push(`request: ${request.url()}`)))
  await page.addInitScript(() => {
    const all: string[] = []
    Object.assign(globalThis, { violations: all })
    const target = globalThis as unknown as EventTarget
    target.addEventListener('securitypolicyviolation', (event) => void all.push((event as unknown as { readonly violatedDirective: string }).violatedDirective))
  })
  await page.goto(own)
  await page.waitForSelector('#amounts')
  return { page, wrong: async () => [...wrong, ...((await page.evaluate('violations')) as string[]).map((directive) => `policy: ${directive}`)] }
}
