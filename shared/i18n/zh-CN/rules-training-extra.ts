/** Sentences of special training, training after a change, allowance and rotation. */
export const trainingExtraRules = {
  'rule.training.special': '职业病危害严重岗位的专门培训',
  'rule.training.change': '工艺、材料、岗位变化后的培训',
  'rule.work.allowance': '岗位津贴',
  'rule.work.rotation': '高毒作业岗位轮换',

  'training.special.ok': '{{post}} 有 {{count}} 人应不迟于 {{date}} 完成专门培训并考核合格。',
  'training.special.due': '{{post}} 有 {{count}} 人应不迟于 {{date}} 完成专门培训并考核合格。',
  'training.special.overdue': '{{post}} 有 {{count}} 人没有专门培训合格的记录，最早应不迟于 {{date}} 完成。',
  'training.special.missing': '{{post}} 有 {{count}} 人没有登记专门培训，无法判断上岗前是否培训合格。',
  'training.change.ok': '变化之前应重新培训 {{count}} 人，不迟于 {{date}}。',
  'training.change.due': '应重新培训 {{count}} 人后再上岗，不迟于 {{date}}。',
  'training.change.overdue': '{{date}} 已发生变化，还有 {{count}} 人没有重新培训，应先培训再上岗。',
  'training.change.missing': '发生了变化，没有任何培训记录，无法判断 {{count}} 人是否重新培训。',
  'work.allowance.missing': '有接害岗位没有登记岗位津贴。',
  'work.allowance.met': '接害岗位都登记了岗位津贴。',
  'work.rotation.missing': '有高毒作业岗位没有登记轮换安排。',
  'work.rotation.met': '高毒作业岗位都登记了轮换安排。',

  'training.special.step.people':
    '{{post}} 在岗和将上岗的 {{all}} 人中 {{count}} 人没有上岗前的专门培训（类别“专门”）：{{names}}。',
  'training.change.step.people':
    '涉及 {{all}} 人，其中 {{count}} 人没有 {{day}} 当天及以后的培训，也没有此前 {{leadDays}} 日内的专门培训：{{names}}。',

  'missing.specialTraining': '缺：{{post}} {{count}} 人的专门培训和考核记录。',
  'missing.changeTraining': '缺：{{day}} 变化后的培训记录。',
  'missing.work.allowance': '缺：{{count}} 个接害岗位的岗位津贴：{{posts}}。',
  'missing.work.rotation': '缺：{{count}} 个高毒作业岗位的轮换安排：{{posts}}。',
} as const
