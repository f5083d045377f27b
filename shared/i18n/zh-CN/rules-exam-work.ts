/** Sentences of the lists a clinic is given. */
export const examWorkRules = {
  'exams.note.recheck': '复查只做复查通知上的项目。',
  'exams.note.recommended': '{{hazard}}：标准对这一类检查只作推荐，做不做由用人单位听取机构意见后决定。',
  'exams.note.noStage': '{{hazard}}：标准没有规定这一类检查的项目。',
} as const
