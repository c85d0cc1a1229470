/** Everything was answered, and the answer is no: exit code 1. Recognised by name, like the other errors of the command. */
export const notHeld = (): Error => Object.assign(new Error('not everything holds'), { name: 'NotHeld' })

export const isNotHeld = (error: unknown): boolean => error instanceof Error && error.name === 'NotHeld'
