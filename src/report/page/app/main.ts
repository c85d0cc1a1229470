/** The what-if page in the browser: reads the data that stands in it, and shows it. */
import { type Graph, unpackGraph } from '../graph.ts'
import type { PageData } from '../page-data.ts'
import { sessionOf } from './session.ts'
import { show } from './show.ts'

const graph = JSON.parse(document.getElementById('data')?.textContent ?? '') as Graph
show(sessionOf(unpackGraph<PageData>(graph)), document.getElementById('app') as HTMLElement)
