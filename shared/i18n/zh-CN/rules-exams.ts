/** Sentences of the three examination rules. A step states one fact or one sum; the verdict is one sentence. */
export const examRules = {
  'exam.preJob.overdue': '应不迟于 {{date}} 完成上岗前检查（{{hazard}}），但没有先于上岗的检查结论。',
  'exam.preJob.due': '须不迟于 {{date}} 取得上岗前检查结论（{{hazard}}）。',
  'exam.preJob.ok': '须不迟于 {{date}} 取得上岗前检查结论（{{hazard}}），时间充裕。',
  'exam.preJob.settled': '上岗前检查没有待办事项。',
  'exam.preJob.missing': '资料不足，无法判断上岗前检查是否按时（{{hazard}}）。',
  'exam.preJob.notApplicable': '所接触的因素不要求上岗前检查。',
  'exam.inService.overdue': '在岗期间检查已逾期，应不迟于 {{date}} 完成（{{hazard}}）。',
  'exam.inService.due': '应不迟于 {{date}} 安排在岗期间检查（{{hazard}}）。',
  'exam.inService.ok': '下次在岗期间检查不迟于 {{date}}（{{hazard}}）。',
  'exam.inService.settled': '在岗期间检查没有待办事项。',
  'exam.inService.missing': '资料不足，算不出下次在岗期间检查日期（{{hazard}}）。',
  'exam.inService.notApplicable': '所接触的因素不要求在岗期间检查。',
  'exam.leaving.overdue': '已于 {{date}} 离岗，没有有效的离岗时检查（{{hazard}}）。',
  'exam.leaving.due': '须不迟于 {{date}} 完成离岗时检查（{{hazard}}）。',
  'exam.leaving.ok': '须不迟于 {{date}} 完成离岗时检查（{{hazard}}），尚未到提醒期。',
  'exam.leaving.settled': '离岗时检查没有待办事项。',
  'exam.leaving.missing': '资料不足，无法判断是否需要离岗时检查（{{hazard}}）。',
  'exam.leaving.notApplicable': '所接触的因素不要求离岗时检查。',

  'examKind.preJob': '上岗前检查',
  'examKind.inService': '在岗期间检查',
  'examKind.leaving': '离岗时检查',
  'examKind.emergency': '应急检查',
  'examKind.recheck': '复查',
  'examKind.followUp': '离岗后检查',

  'exam.step.section': '{{hazard}}：适用 {{edition}}（{{section}}）“{{name}}”。',
  'exam.step.inferred': '标准没有直接写明{{hazard}}，按同类归入“{{name}}”，请由职业卫生专业人员确认。',
  'exam.step.otherSections': '{{hazard}}：也可能适用 {{sections}}，由体检机构确认；这里按最接近的一节计算。',
  'exam.step.notNamed': '{{hazard}}：标准没有对应章节，不要求在岗期间和离岗时检查。',
  'exam.step.baseItems': '{{hazard}}：标准没有对应章节，上岗前做四项基础检查（附录 A.2）。',
  'exam.step.noPreJob': '{{hazard}}：标准没有规定上岗前检查。',
  'exam.step.noInService': '{{hazard}}：标准没有规定在岗期间检查。',
  'exam.step.noLeaving': '{{hazard}}：标准没有规定离岗时检查。',
  'exam.step.belowScope': '{{hazard}}：强度低于标准规定的检查下限，不要求检查。',
  'exam.step.levelFrom': '{{post}}：{{value}} {{unit}}，达到 {{from}} dB(A)。',
  'exam.step.levelBetween': '{{post}}：{{value}} {{unit}}，在 {{from}} dB(A) 及以上、{{to}} dB(A) 以下。',
  'exam.step.levelBelow': '{{post}}：{{hazard}} {{value}} {{unit}}，低于标准规定的检查下限，不纳入。',
  'exam.step.grade': '{{post}}：作业分级为 {{grade}} 级。',
  'exam.step.gradeAssumed': '{{post}}：没有有效的作业分级，按 Ⅱ 级及以上处理（附录 A.10）。',
  'exam.step.firstPeriod': '{{hazard}}：{{start}} 开始接触，头两年到 {{end}}；{{base}} 在头两年内。',
  'exam.step.afterFirstPeriod': '{{hazard}}：{{start}} 开始接触，头两年到 {{end}}；{{base}} 已在其后。',
  'exam.step.base': '{{hazard}}：最近一次有效检查是 {{base}} 的{{kind}}。',
  'exam.step.baseIsStart': '{{hazard}}：上岗前检查之后，头两年的周期自上岗日 {{base}} 起算。',
  'exam.step.sum': '{{hazard}}：{{base}} + {{months}} 个月 = {{date}}。',
  'exam.step.range': '标准给的是 {{months}}～{{monthsMax}} 个月：{{date}} 起应安排，最迟 {{latest}}。',
  'exam.step.bound': '{{hazard}}：按哪一档周期还定不下来，最长的一档也不迟于 {{base}} + {{months}} 个月 = {{date}}。',
  'exam.step.item':
    '{{hazard}}：单项“{{item}}” {{base}} + {{months}} 个月 = {{date}}；只做这一项的检查请在“检查项目”中写明，不推迟全项检查。',
  'exam.step.lead': '{{hazard}}：{{date}} 的结果为血铅 {{blood}} μg/L、尿铅 {{urine}} μg/L。',
  'exam.step.leadAgain':
    '{{hazard}}：结果在应复查的范围内，血铅或尿铅每 {{months}} 个月复查一次，{{base}} + {{months}} 个月 = {{date}}。',
  'exam.step.observed':
    '{{hazard}}：{{from}} 起列为观察对象，{{base}} + {{months}} 个月 = {{date}}；观察最长 {{longest}} 个月，至 {{end}}。',
  'exam.step.observedOver':
    '{{hazard}}：{{from}} 起列为观察对象，最长 {{longest}} 个月，至 {{end}}；之后回到按分级的周期。',
  'exam.step.once': '{{hazard}}：{{start}} 开始接触，须在 {{from}} 至 {{to}} 之间做一次检查。',
  'exam.step.conditional': '{{hazard}}：另有附条件的检查“{{condition}}”（{{months}} 个月）；没有这类记录时不适用。',
  'exam.step.heatSeason':
    '高温作业的检查须在高温季节前完成；季节开始日按 {{season}} 计（本软件默认），即不迟于 {{date}}。',
  'exam.step.recommended': '{{hazard}}：在岗期间检查为推荐性，建议每 {{months}} 个月一次；不做不构成违规。',
  'exam.step.recommendedLast':
    '{{hazard}}：在岗期间检查为推荐性，建议每 {{months}} 个月一次，上次为 {{base}}；不做不构成违规。',
  'exam.step.editionSwitch':
    '{{hazard}}：按 {{edition}} 算得 {{found}}，早于该版施行日，而按 {{previous}} 当时尚未到期，因此计为 {{date}}（衔接办法为本软件约定，标准未见过渡条款）。',

  'exam.step.startDay': '{{hazard}}：开始接触的第一天是 {{start}}。',
  'exam.step.interruption':
    '{{hazard}}：上一段接触到 {{end}} 为止，间断超过 {{days}} 天，自 {{start}} 按重新上岗处理（天数为本软件默认）。',
  'exam.step.before': '{{hazard}}：结论应不迟于上岗前一天，{{start}} − 1 天 = {{date}}。',
  'exam.step.noConclusion': '{{exam}} 的检查没有登记结论，请补登。',
  'exam.step.preJob.met': '{{hazard}}：{{exam}} 的上岗前检查早于上岗日 {{start}}。',
  'exam.step.preJob.sameDay': '{{hazard}}：检查与上岗同在 {{start}}，看不出先后。',
  'exam.step.preJob.late': '{{hazard}}：{{exam}} 才有检查，迟于上岗日。',
  'exam.step.preJob.never': '{{hazard}}：没有先于上岗的检查记录；其他因素或其他类别的检查不能代替。',
  'exam.step.preJob.history':
    '{{hazard}}：没有登记先于上岗的检查，但 {{exam}} 已有检查；上岗已久，不再催办，找到报告请补登。',

  'exam.step.leavingWindow': '{{hazard}}：{{end}} 结束接触，离岗时检查应在此前 {{days}} 天内，即 {{opens}} 起。',
  'exam.step.leavingDone': '{{hazard}}：{{exam}} 已做离岗时检查，不迟于 {{end}}。',
  'exam.step.leavingLate': '{{hazard}}：{{exam}} 补做了离岗时检查，迟于 {{end}}。',
  'exam.step.leavingTooEarly': '{{hazard}}：{{exam}} 的离岗时检查早于 {{opens}}，不在规定期限内。',
  'exam.step.inServiceCounts':
    '{{hazard}}：{{exam}} 的在岗期间检查在离岗前 {{days}} 天内（{{earliest}} 至 {{end}}），可视为离岗时检查。',
  'exam.step.inServiceTooOld':
    '{{hazard}}：{{exam}} 的在岗期间检查早于 {{earliest}}，超过 {{days}} 天，不能视为离岗时检查。',
  'exam.step.inServiceChanged':
    '{{hazard}}：{{exam}} 检查之后，{{change}} 工艺、材料、操作或防护发生变化，不能视为离岗时检查。',
  'exam.step.shortStay':
    '{{hazard}}：{{start}} 至 {{end}} 共 {{stay}} 天，不超过 {{days}} 天，且强度或浓度低于限值，免离岗时检查。',
  'exam.step.shortStayNotBelow':
    '{{hazard}}：{{start}} 至 {{end}} 共 {{stay}} 天，不超过 {{days}} 天，但没有实测值证明低于限值，不能免检。',
  'exam.step.noParting': '没有离岗时检查，{{end}} 不得解除或者终止劳动合同。',

  'missing.exam': '缺：{{hazard}}的上岗前或在岗期间检查记录。',
  'missing.examHazards': '缺：{{date}} 的检查查了哪些因素。',
  'missing.level': '缺：{{hazard}}强度（8 h 等效声级）。',
  'missing.noiseLevel': '缺：{{post}}的{{hazard}}强度（8 h 等效声级）。',
  'missing.condition': '缺：{{hazard}}检查周期取决于“{{condition}}”，没有这项记录。',
  'missing.leadValue': '缺：{{hazard}}接触者最近一次检查的血铅或尿铅值。',
  'missing.leadAbove':
    '缺：{{hazard}}：{{date}} 的血铅或尿铅高于标准给出的范围，标准没有规定周期，请登记检查机构的处理意见。',
  'missing.firstDay': '缺：开始接触{{hazard}}的日期。',
  'missing.sameDayOrder': '缺：{{exam}} 当天先检查、后上岗的凭据（{{hazard}}）。',
  'missing.preJobExam': '缺：{{hazard}}的上岗前检查记录（{{start}} 上岗）；做过请登记，没做过请尽快安排检查。',
} as const
