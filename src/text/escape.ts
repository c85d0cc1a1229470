const unseen = /[\u007f-\u00a0\u2028-\u202f\u2066-\u2069\ufeff\ufffd-\uffff]/g

/** Characters that cannot be seen, as escapes: a reader refuses them bare. The text is JSON, or YAML in double quotes. */
export const escapeUnseen = (text: string): string => text.replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
