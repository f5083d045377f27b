/** What the papers print besides the facts, the form pack's labels and the rules' sentences. Papers are printed in Chinese only. */
import { examPapers } from './papers-exams.ts'
import { ruleBookPapers } from './papers-rule-book.ts'
import { gearPapers } from './papers-gear.ts'
import { trainingPapers } from './papers-training.ts'
import { draftPapers } from './papers-drafts.ts'
import { yearPapers } from './papers-year.ts'

export const papers = {
  ...examPapers,
  ...ruleBookPapers,
  ...gearPapers,
  ...trainingPapers,
  ...draftPapers,
  ...yearPapers,
  page: '第 {{page}} 页 共 {{pages}} 页',
  sample: '示例数据，不得报送',
  asOf: '数据截至 {{asOf}}',
  'page.inner': '附页 第 {{page}} 页 共 {{pages}} 页',

  'declaration.title': '职业病危害项目申报表',
  'declaration.subtitle': '按全国职业病危害项目申报系统的栏目排列，供核对、签字盖章和留存；正式申报以系统填报为准',
  'declaration.edition': '申报表（资料版本 {{edition}}）',
  'declaration.provisional.mark': '带 ※ 的栏目未能从公开资料核实是否在现行系统中，供参考，以系统页面为准。',
  'declaration.provisional.surveillance':
    '暂定：公开资料只能证实本区块的名称，下列栏目按第（四）区块类推，以系统页面为准。',
  'declaration.inner.heading': '附：职业病危害因素分布情况（内部留存，不随表报送）',
  'declaration.inner.note': '按 2012 年版申报表的分布表式样：前一人数按因素计，可重复；后一人数按作业场所计，不重复。',
  'declaration.inner.workplace': '作业场所',
  'declaration.inner.factor': '因素名称',
  'declaration.inner.repeated': '接触人数（可重复）',
  'declaration.inner.distinct': '接触人数（不重复）',
  'declaration.sign.heading': '签字盖章',
  'declaration.sign.firm': '用人单位',

  'sign.line': '{{label}}：',
  'sign.date': '{{label}}：　　　　　年　　　月　　　日',

  'plan.title': '职业健康帮扶“一企一策”方案',
  'plan.cover': '一企一策',
  'plan.cover.foot': '用人单位是职业病防治的责任主体，委托托管服务不转移法定责任。',
  'plan.edition': '一企一策（资料版本 {{edition}}）',
  'plan.editionVersion': '一企一策 {{version}}（资料版本 {{edition}}）',
  'plan.lacks': '缺：{{lacks}}。',
  'plan.sign.heading': '签字盖章页',
  'plan.sign.note': '签字表示已阅并同意按本方案执行。卫生监管部门一栏可不填：没有查到以其签字为条件的规定。',
  'plan.sign.date': '日期',
  'plan.party.named': '{{title}}：{{name}}',
  'plan.party.employer': '用人单位',
  'plan.party.employer.sign': '主要负责人（签字）：',
  'plan.party.employer.seal': '（单位公章）',
  'plan.party.provider': '托管服务单位',
  'plan.party.provider.sign': '项目负责人（签字）：',
  'plan.party.provider.seal': '（单位公章）',
  'plan.party.workers': '工会或劳动者代表',
  'plan.party.workers.sign': '代表（签字）：',
  'plan.party.authority': '卫生监管部门（可选）',
  'plan.party.authority.sign': '接收、备案经办人：',
  'plan.party.authority.seal': '（接收或备案章）',

  'gaps.heading': '填报前需补充、核对',
  'gaps.note': '本页供办理人使用，不属于正表，不需签字盖章。',
  'gaps.section': '所在部分',
  'gaps.field': '缺少的内容',
  'gaps.where': '在哪里补',
  'gaps.warnings': '需要核对的数字',
  'gaps.glyphs': '字体中没有下列字符，正表中以 □ 代替，请手写补上：',
  'gaps.glyph': '{{codePoint}}（{{where}}）',
  'link.profile': '企业基本信息',
  'link.structure': '车间岗位',
  'link.roster': '花名册',
  'link.exams': '职业健康检查',
  'link.trainings': '培训',
  'link.surveys': '检测与评价',
  'link.declarations': '申报记录',
  'link.plan': '方案设置',
} as const
