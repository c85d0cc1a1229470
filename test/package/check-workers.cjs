/** What both kinds of projects check of worker threads. Ties are left by the first kernel, so that the second one runs in the threads too. */
const key = {
  splitkey: 1,
  name: 'workers',
  parties: ['a', 'b'],
  inputs: { sales: { unit: 'EUR', range: [0, 100_000], decimals: 2 }, hours: { unit: 'h', range: [0, 200], decimals: 1 } },
  pot: 'sales',
  surplus: { sharesBy: { a: 'hours', b: '40 h' }, whenZero: { to: 'b' } },
  round: { to: '0.01 EUR', leftover: 'largest-remainder' },
}
const rows = 200_001

exports.checkWorkers = async (compile, loadJson) => {
  const batch = compile(loadJson(JSON.stringify(key)))
  const sales = Float64Array.from({ length: rows }, (_, row) => (row * 7919) % 10_000_001)
  const hours = Float64Array.from({ length: rows }, (_, row) => (row * 104_729) % 2001)
  const columns = { sales: { scaled: sales }, hours: { scaled: hours } }
  const alone = batch.settleColumns(columns).payouts
  const shared = batch.columns.alloc(rows, { shared: true })
  shared.columns.sales.set(sales)
  shared.columns.hours.set(hours)
  const workers = await batch.startWorkers(2)
  try {
    for (const given of [columns, shared, columns]) {
      const { payouts } = await workers.settleColumns(given)
      for (const name of ['a', 'b'])
        if (payouts[name].length !== rows || payouts[name].some((cents, row) => cents !== alone[name][row])) throw new Error(`threads pay ${name} otherwise`)
    }
    if (!alone.a.some((cents) => cents > 0)) throw new Error('nothing was paid')
    await workers.settleColumns({ ...columns, sales: { scaled: sales.map((cents, row) => (row === 5 ? -1 : cents)) } }).then(
      () => {
        throw new Error('a bad row was settled')
      },
      (error) => {
        if (error.issues?.[0]?.path !== 'rows.5.sales') throw error
      },
    )
  } finally {
    await workers.close()
  }
}
