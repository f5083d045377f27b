import type { chartsUi as source } from '../zh-CN/ui-charts.ts'

export const chartsUi: Record<keyof typeof source, string> = {
  'chart.asTable': 'Show the numbers',
  'chart.noNumbers': 'No values yet',
}
