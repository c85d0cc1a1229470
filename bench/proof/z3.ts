/** z3 as a contender. Strings go in by `solver_from_string`: the other way frees them too early. */
import { init } from 'z3-solver'

export type Z3Answer = 'sat' | 'unsat' | 'unknown'

/** A function that answers one SMT-LIB text, and one that ends the worker threads. */
export async function startZ3(timeoutMs: number): Promise<{ readonly ask: (text: string) => Promise<Z3Answer>; readonly stop: () => void }> {
  const { Z3, em } = await init()
  const ask = async (text: string): Promise<Z3Answer> => {
    const config = Z3.mk_config()
    const context = Z3.mk_context(config)
    Z3.del_config(config)
    const solver = Z3.mk_solver(context)
    Z3.solver_inc_ref(context, solver)
    const params = Z3.mk_params(context)
    Z3.params_inc_ref(context, params)
    Z3.params_set_uint(context, params, Z3.mk_string_symbol(context, 'timeout'), timeoutMs)
    Z3.solver_set_params(context, solver, params)
    Z3.solver_from_string(context, solver, text)
    const answer = await Z3.solver_check(context, solver)
    Z3.solver_dec_ref(context, solver)
    Z3.del_context(context)
    return answer === 1 ? 'sat' : answer === -1 ? 'unsat' : 'unknown'
  }
  return { ask, stop: () => em.PThread.terminateAllThreads() }
}
