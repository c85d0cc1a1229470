/** A small agreement in a file, up to its rounding: tests add costs, advances and promises of their own. */
export const gardenHead = (name = 'garden'): string => `splitkey: 1
name: ${name}
parties: [S, W]
inputs: { revenue: { unit: EUR, range: [0, 5000], decimals: 2 }, hours: { unit: h, range: [0, 100], decimals: 1 } }
pot: revenue
claims: [{ guarantee: { to: W, rate: 30 EUR/h, per: hours } }]
surplus: { shares: { S: 50, W: 50 } }
deficit: { shares: { S: 80, W: 20 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`
