/** 工伤保险与合同: people are insured in bulk by `people.edit`; an agreement or a contract is renewed, and the one before stays. */
import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import {
  agreementRenewalSchema,
  contractorRenewalSchema,
  contractsOverviewSchema,
} from '#shared/entities/contracts-work.ts'
import { agreementSchema } from '#shared/entities/organisation.ts'
import { contractorSchema } from '#shared/entities/protection.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const CONTRACT_LISTS = ['insurance', 'agreements', 'contractors'] as const
export type ContractList = (typeof CONTRACT_LISTS)[number]

export const contractsWorkContract = {
  overview: procedure.input(firmOnDay).output(contractsOverviewSchema),
  /** Throws `record.notFound`, `contract.refused`. */
  renewAgreement: procedure
    .input(firmOnDay.extend({ id: idSchema, next: agreementRenewalSchema }))
    .output(agreementSchema),
  /** Throws `record.notFound`, `contract.refused`. */
  renewContractor: procedure
    .input(firmOnDay.extend({ id: idSchema, next: contractorRenewalSchema }))
    .output(contractorSchema),
  export: procedure
    .input(firmOnDay.extend({ list: z.enum(CONTRACT_LISTS), format: sheetFormatSchema }))
    .output(z.file()),
}
