/** Sentences about what has changed since the last declaration. */
export const declarationWorkRules = {
  'sheet.part.code': '代码',
  'declared.principal': '主要负责人',
  'declared.place': '有职业病危害的工作场所',
  'declared.product': '产品',
  'declared.project': '竣工验收的建设项目',
  'declared.factor': '职业病危害因素',
  'declared.notKnown': '不清楚是否已有',
  'declaredChange.sinceUnknown':
    '以下因素没有登记从何时起存在，上次申报又没有当时留存的内容，不能判断是申报以后新增的，还是原来就有。',
  'missing.exposureSince': '{{post}} 的{{hazard}}从何时起接触',
  'declaredChange.T3': '建设项目在上次申报以后竣工验收。',
  'declaredChange.T4': '职业病危害因素与上次申报不同。因技术、工艺、设备或者材料变化引起的，应当变更申报。',
  'declaredChange.T5': '工作场所、名称、法定代表人或者主要负责人与上次申报不同，应当变更申报。',
  'declaredChange.T6': '检测、评价结果与上次申报的内容不同，应当变更申报。',
  'declaredChange.T7': '企业规模、行业分类或者经济类型与上次申报不同，应当变更申报。',
  'declaredChange.T8': '其余内容与上次申报不同，年度更新时一并填报，不必单独变更申报。',
  'declaredChange.step.omitted':
    '{{hazard}} 自 {{since}} 起已经存在，上次申报没有填报：这是漏报，不是变化，应当尽快更正。',
  'missing.changeDay': '变化发生的日期',
  'missing.resultReceivedDay': '收到检测或评价报告的日期',
} as const
