import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'

/** What the host answers for the board. */
export type Listed = InferContractRouterOutputs<typeof contract>['due']['list']
