/** Texts of the rules: names of rules and of the fields they read; sentences stand in the files below, by subject. */
import { caseRules } from './rules-cases.ts'
import { declarationWorkRules } from './rules-declaration-work.ts'
import { dutyRules } from './rules-duty.ts'
import { emergencyRules } from './rules-emergency.ts'
import { examWorkRules } from './rules-exam-work.ts'
import { examRules } from './rules-exams.ts'
import { firmRules } from './rules-firm.ts'
import { followUpRules } from './rules-follow-up.ts'
import { gearRules } from './rules-gear.ts'
import { measurementRules } from './rules-measurement.ts'
import { mendRules } from './rules-mend.ts'
import { homeRules } from './rules-home.ts'
import { informingRules } from './rules-informing.ts'
import { noticeRules } from './rules-notices.ts'
import { nominationRules } from './rules-nomination.ts'
import { organisationRules } from './rules-organisation.ts'
import { packRules } from './rules-packs.ts'
import { paperRules } from './rules-papers.ts'
import { programmeRules } from './rules-programme.ts'
import { projectRules } from './rules-projects.ts'
import { protectedRules } from './rules-protected.ts'
import { radiationRules } from './rules-radiation.ts'
import { rateRules } from './rules-rates.ts'
import { ruleBookRules } from './rules-rule-book.ts'
import { specialWorkRules } from './rules-special-work.ts'
import { trainingExtraRules } from './rules-training-extra.ts'
import { whatIfRules } from './rules-what-if.ts'
import { workplaceRules } from './rules-workplace.ts'

export const rules = {
  'rule.exam.preJob': '上岗前职业健康检查',
  'rule.exam.inService': '在岗期间职业健康检查',
  'rule.exam.leaving': '离岗时职业健康检查',
  'rule.training.principal': '主要负责人职业卫生培训',
  'rule.training.healthManager': '职业卫生管理人员培训',
  'rule.training.preJob': '劳动者上岗前培训',
  'rule.training.inService': '劳动者在岗期间培训',
  'rule.survey.periodic': '职业病危害因素定期检测',
  'rule.survey.statusEvaluation': '职业病危害现状评价',
  'rule.declaration.first': '职业病危害项目初次申报',
  'rule.declaration.change': '职业病危害项目变更申报',
  'rule.declaration.annual': '职业病危害项目年度更新',
  'rule.declaration.cancel': '职业病危害项目申报注销',
  'field.assignments.from': '上岗日期',
  'field.assignments.postId': '岗位',
  'field.assignments.to': '离岗日期',
  'field.changeEvents.date': '变化发生日期',
  'field.declarations.date': '申报日期',
  'field.declarations.receiptNumber': '回执编号',
  'field.exams.date': '检查日期',
  'field.exposures.grade': '作业分级',
  'field.exposures.hazardId': '岗位接触',
  'field.exposures.level': '接触强度',
  'field.profile.assets': '资产总额（万元）',
  'field.profile.confirmedRiskClass': '已确认的职业病危害类别',
  'field.profile.hazardSince': '首次出现危害的日期',
  'field.profile.healthManager': '职业卫生管理联系人',
  'field.profile.industryCode': '行业代码',
  'field.profile.principal': '主要负责人',
  'field.profile.revenue': '营业收入（万元）',
  'field.profile.staff': '从业人员（人）',
  'field.surveys.date': '采样日期',
  'field.trainings.date': '培训日期',
  'field.trainings.hours': '培训学时',
  'field.workers.leaveDate': '离职日期',
  ...caseRules,
  ...declarationWorkRules,
  ...dutyRules,
  ...emergencyRules,
  ...examWorkRules,
  ...examRules,
  ...firmRules,
  ...followUpRules,
  ...gearRules,
  ...measurementRules,
  ...mendRules,
  ...homeRules,
  ...informingRules,
  ...noticeRules,
  ...nominationRules,
  ...organisationRules,
  ...packRules,
  ...paperRules,
  ...programmeRules,
  ...projectRules,
  ...protectedRules,
  ...radiationRules,
  ...rateRules,
  ...ruleBookRules,
  ...specialWorkRules,
  ...trainingExtraRules,
  ...whatIfRules,
  ...workplaceRules,
} as const
