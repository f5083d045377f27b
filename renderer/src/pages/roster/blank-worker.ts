import type { Worker } from '#shared/entities/worker.ts'

/** A person nobody has said anything about. */
export const BLANK_WORKER: Omit<Worker, 'id'> = {
  name: '',
  idCard: null,
  sex: null,
  birthDate: null,
  kind: 'own',
  employer: null,
  phone: null,
  hireDate: null,
  leaveDate: null,
  insuredSince: null,
  note: null,
}
