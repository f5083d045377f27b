/** 上岗前、在岗期间、离岗时职业健康检查. */
import type { Rule } from '../duty.ts'
import { examInService } from './exam-in-service.ts'
import { examLeaving } from './exam-leaving.ts'
import { examPreJob } from './exam-pre-job.ts'

export const EXAM_RULES: readonly Rule[] = [
  { id: 'exam.preJob', duties: ['D43', 'EX-01', 'EX-02', 'EX-14', 'RA-01'], evaluate: examPreJob },
  {
    id: 'exam.inService',
    duties: [
      'D44',
      'EX-04',
      'EX-05',
      'EX-06',
      'EX-07',
      'EX-08',
      'EX-09',
      'EX-10',
      'EX-11',
      'EX-12',
      'EX-13',
      'RA-02',
      'RA-03',
      'D56',
    ],
    evaluate: examInService,
  },
  { id: 'exam.leaving', duties: ['D45', 'EX-16', 'EX-17', 'EX-18', 'EX-19', 'RA-04', 'RA-05'], evaluate: examLeaving },
]
