/** The what-if page in the browser: reads the data that stands in it, and shows it. */
import type { PageData } from '../page-data.ts'
import { sessionOf } from './session.ts'
import { show } from './show.ts'

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData
show(sessionOf(data), document.getElementById('app') as HTMLElement)
