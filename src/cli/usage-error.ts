/** A call that cannot be answered: exit code 2. Recognised by name, like splitkey's own error. */
export const usageError = (message: string): Error => Object.assign(new Error(message), { name: 'UsageError' })

export const isUsageError = (error: unknown): error is Error => error instanceof Error && error.name === 'UsageError'
