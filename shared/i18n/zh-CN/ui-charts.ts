/** What every chart says. */
export const chartsUi = {
  'chart.asTable': '看数字',
  'chart.noNumbers': '还没有数值',
} as const
