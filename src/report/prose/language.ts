/** The languages an agreement is told in. */
export const languages = ['en', 'nl', 'fr'] as const

export type Language = (typeof languages)[number]
