/** An agreement about which every property can say something; every input has a range. */
export const everyProperty = (promises: string): string => `splitkey: 1
name: every property
parties: [S, W, A, B]
inputs:
  units: { unit: pc, range: [0, 1000], decimals: 0, controlledBy: S, better: higher }
  price: { unit: EUR/pc, range: [20, 80] }
  aluminium: { unit: EUR/kg, range: [1.10, 3.60], represents: material }
  aluminiumPaid: { unit: EUR/kg, range: [1.10, 3.60], controlledBy: S, better: lower, represents: material }
  wages: { unit: "1", range: [100, 120], represents: labour }
  hours: { unit: h, range: [0, 900], controlledBy: W, better: lower }
  hoursA: { unit: h, range: [0, 200] }
  hoursB: { unit: h, range: [0, 200] }
lines:
  wage: 26 EUR/h * priceRevisionFactor
  priceRevisionFactor: 20% + indexTerm(80%, wages, base=100, represents=labour)
  labour: 500 h * wage
pot: units * price
claims:
  - reimburse: { to: S, amount: units * 2 kg/pc * aluminiumPaid }
  - guarantee: { to: W, rate: wage, per: 500 h }
surplus:
  tiers:
    - { upTo: 5000 EUR, shares: { S: 30, W: 50, A: 10, B: 10 } }
    - { sharesBy: { A: hoursA + 1 h, B: hoursB + 1 h, S: 100 h, W: 100 h }, whenZero: { to: S } }
deficit: { shares: { S: 80, W: 20, A: 0, B: 0 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
costs: { S: units * 2 kg/pc * aluminiumPaid, W: hours * wage }
promises:
  ${promises}
`
