/** A known answer, as the vector files hold it. */
export interface Vector {
  readonly id: string
  readonly area: string
  readonly rule: string
  readonly input: VectorInput
  readonly expected: unknown
  readonly tolerance?: number
  readonly exact?: unknown
}

type Num = number | string

/** Every shape an input can take: the fields that are there decide. */
export interface VectorInput {
  readonly game?: VectorInput
  readonly players?: number | readonly string[]
  readonly values?: readonly Num[] | Readonly<Record<string, Num>>
  readonly costs?: readonly Num[]
  readonly order?: string
  readonly output?: string
  readonly weights?: readonly Num[]
  readonly quota?: Num
  readonly permanent?: number
  readonly elected?: number
  readonly votesNeeded?: number
  readonly estate?: Num
  readonly claims?: readonly Num[]
  readonly left?: number
  readonly right?: number
  readonly unions?: readonly (readonly (number | string)[])[]
  readonly coalitions?: readonly (readonly (number | string)[])[]
  readonly partition?: readonly (readonly (number | string)[])[]
  readonly allocation?: readonly Num[]
  readonly demands?: readonly Num[]
  readonly costFunction?: string
}
