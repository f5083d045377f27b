/** 培训 of people in charge and of workers. */
import type { Rule } from '../duty.ts'
import { trainingOfRole } from './training-roles.ts'
import { trainingBeforeWork, trainingInService } from './training-workers.ts'

export const TRAINING_RULES: readonly Rule[] = [
  { id: 'training.principal', duties: ['D38'], evaluate: (context) => trainingOfRole(context, 'principal') },
  { id: 'training.healthManager', duties: ['D38'], evaluate: (context) => trainingOfRole(context, 'healthManager') },
  { id: 'training.preJob', duties: ['D39'], evaluate: trainingBeforeWork },
  { id: 'training.inService', duties: ['D40', 'D42'], evaluate: trainingInService },
]
