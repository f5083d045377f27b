/** 资料完整度的各项缺口。 */
export const homeRules = {
  'complete.profile': '企业信息没有填写“{{field}}”',
  'complete.list.workers': '还没有人员，可以导入花名册',
  'complete.list.workplaces': '还没有工作场所',
  'complete.list.posts': '还没有岗位',
  'complete.list.exposures': '还没有登记岗位接触的危害因素',
  'complete.aside': '花名册有 {{count}} 行暂存待改',
  'complete.idCard': '{{count}} 人没有身份证号',
  'complete.post': '{{count}} 人没有登记岗位',
} as const
