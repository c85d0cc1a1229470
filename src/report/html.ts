/** Text for a page: nothing in it is ever read as markup. */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** @example escapeHtml('a < b') // 'a &lt; b' */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] as string)
