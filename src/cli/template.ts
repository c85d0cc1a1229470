/** The agreement that `splitkey new` writes: small, commented, complete; it loads, and its examples hold. */
export const template = `# A split key: who is paid what, and why. Change the names and numbers, then run
#   splitkey check-examples FILE      do the examples at the end still hold?
#   splitkey settle FILE --example 'a good month'
#   splitkey explain FILE --example 'a good month' --for workshop
#   splitkey prove FILE               does it keep its promises, whatever the inputs?
splitkey: 1
name: garden planter

# The partners. Where a cent is left over and nothing else decides, the first one gets it.
parties: [startup, workshop]

# What is measured each period, with its unit: an amount (EUR, kg, h), a price (EUR/kg), or "1" for a plain number;
# the range that the promises below speak of; and its decimals.
inputs:
  price: { unit: EUR/pc, range: [30, 60], decimals: 2, note: net selling price }
  sold: { unit: pc, range: [0, 1000], decimals: 0, controlledBy: startup, better: higher }
  steelPrice: { unit: EUR/kg, range: [0.60, 3.00], decimals: 4, represents: material, source: the supplier's invoice }
  steel: { unit: kg, range: [0, 4000], decimals: 1, controlledBy: workshop, better: lower }
  hours: { unit: h, range: [0, 400], decimals: 2, controlledBy: workshop, better: lower }

# Carried from period to period. A fund is filled and emptied by the split below.
balances:
  buffer: { start: 0 EUR, fund: true }

# Named steps. Every one of them appears in the explanation.
lines:
  sales: price * sold
  # steel counts at 1.20, plus half of what its price moves beyond 5 % of that; the startup bears or keeps the rest
  steelTransferPrice: deadBand(steelPrice, around=1.20 EUR/kg, band=5%, pass=50%)

# What there is to divide, and who is paid first.
pot: sales
claims:
  - reimburse: { to: startup, amount: steelTransferPrice * steel }
  - guarantee: { to: workshop, rate: 32.00 EUR/h, per: hours }

# What is left when it is zero or more: 10 % to the buffer until it holds 2,000, then slice by slice.
surplus:
  reserveFund:
    fund: buffer
    rate: 10%
    until: 2000 EUR
    then:
      tiers:
        - { upTo: 5000 EUR, shares: { startup: 40, workshop: 60 } }
        - { shares: { startup: 50, workshop: 50 } }

# What is missing when it is less: the buffer pays first.
deficit:
  drawOnFund:
    fund: buffer
    then: { shares: { startup: 70, workshop: 30 } }

# How exact amounts become cents. The leftover cent goes to the largest remainder.
round: { to: 0.01 EUR, leftover: largest-remainder, lines: half-away-from-zero }

# What each partner spends itself, so that a settlement says what is left.
costs:
  startup: steelPrice * steel
  workshop: 29.50 EUR/h * hours

# What must hold for every value in those ranges, not only in the examples.
promises:
  over: { buffer: [0, 2000] }
  hold:
    - balance
    - { name: selling more never hurts the startup, noSabotage: { of: startup, in: sold } }
    - { name: the buffer never holds more than agreed, holds: buffer + payout(buffer) <= 2000 EUR }

# Worked examples that the partners agreed on. They run as tests.
examples:
  - name: a good month
    inputs: { price: 45, sold: 400, steelPrice: 1.38, steel: 1500, hours: 160 }
    expect:
      lines: { surplus: 10990 }
      payouts: { startup: 6335.50, workshop: 10565.50 }
      balances: { buffer: 1099 }
  - name: a bad month
    inputs: { price: 45, sold: 120, steelPrice: 1.60, steel: 1100, hours: 150 }
    balances: { buffer: 400 }
    expect:
      payouts: { startup: 1152.10, workshop: 4647.90 }
      balances: { buffer: 0 }

# From a later day the key may change. Each version replaces whole fields of the one before it:
# versions:
#   - from: 2027-01
#     note: agreed on 12 December 2026
#     deficit: { shares: { startup: 50, workshop: 50 } }
`
