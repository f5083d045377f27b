/** Sentences of days that cannot be true together. */
export const mendRules = {
  'mend.days': '{{name}}：{{later}}（{{laterOn}}）不可能早于{{earlier}}（{{earlierOn}}）。',
  'mend.summaryEarly': '{{year}} 年第 {{quarter}} 季度的监测汇总（{{madeOn}}）早于季度结束。',
  'mend.issuedAfterLeaving': '{{name}}领取{{item}}的日期 {{issuedOn}} 晚于离职日期 {{leaveDate}}。',
} as const
