/** Sentences of verdicts on a single value: prefix `judge.`; those the papers print as well stand in `rules-papers.ts`. */
export const judgingRules = {
  'judge.kind.mixture': '混合接触',
  'judge.kind.peakSoundLevel': '脉冲声压级峰值',
  'judge.kind.electricField': '电场强度',
  'judge.kind.magneticField': '磁场强度',
  'judge.kind.powerDensity': '功率密度',
  'judge.kind.shortTimePowerDensity': '短时间功率密度',
  'judge.kind.dailyDose': '日剂量',
  'judge.kind.irradiance': '辐照度',
  'judge.kind.radiantExposure': '照射量',

  'judge.average': 'C_TWA =（{{parts}}）/ {{hours}} = {{average}}，分母固定为 {{hours}} h',
  'judge.longDay':
    '每天工作 {{worked}} h，超过 {{hours}} h，按日折减：({{hours}}/{{worked}}) × (({{whole}}−{{worked}})/{{rest}}) = {{factor}}',
  'judge.longWeek':
    '每周工作 {{worked}} h，超过 {{hours}} h，按周折减：({{hours}}/{{worked}}) × (({{whole}}−{{worked}})/{{rest}}) = {{factor}}',
  'judge.reduced': '折减后的限值：{{limit}} × {{factor}} = {{bound}}',
  'judge.band': '接触浓度为限值的 {{percent}}%，接触等级{{band}}',
  'judge.band.0': '0 级：不需采取行动',
  'judge.band.I': 'Ⅰ级：一般危害告知',
  'judge.band.II': 'Ⅱ级：另加特殊危害告知',
  'judge.band.III': 'Ⅲ级：另加职业卫生监测、健康监护和作业管理',
  'judge.band.IV': 'Ⅳ级：另加个体防护和工程、工艺控制',
  'judge.action': '已超过行动水平（限值的 {{action}}%）',
  'judge.remarks': '限值表的备注：{{remarks}}',
  'judge.fibresToo': '该粉尘另有纤维数浓度限值，两项都要符合；本软件只判定质量浓度',
  'judge.case': '按“{{condition}}”的限值判定',
  'judge.silicaBand': '游离 SiO2 含量 {{silica}}%，适用“{{condition}}”一档',
  'judge.belowThreshold': '游离 SiO2 含量 {{silica}}%，低于 {{threshold}}%，不属矽尘，用该粉尘自己的限值',
  'judge.restOfCondition': '该限值以“{{condition}}”为前提，其余各项请自行核对',
  'judge.isSilicaDust': '游离 SiO2 含量 {{silica}}%，达到 {{threshold}}%，应认定为矽尘；请选“矽尘”再判定',
  'judge.notSilicaDust': '游离 SiO2 含量 {{silica}}%，低于 {{threshold}}%，不属矽尘；请选该粉尘自己的名称再判定',

  'judge.averageFirst': '以 C_TWA 不超过 PC-TWA 为前提，此处没有给出 C_TWA',
  'judge.averageOver':
    'C_TWA {{measured}} {{unit}} 已超过 PC-TWA {{average}} {{unit}}（{{edition}}），不符合，不再看峰接触浓度',
  'judge.peakTimes': '{{average}} × {{times}} = {{bound}} {{unit}}',
  'judge.peakSpells':
    '每次不超过 {{minutes}} min，一个工作日不超过 {{count}} 次，相邻间隔不少于 {{gapHours}} h，均满足',
  'judge.peak.minutes': '每次持续 {{is}} min，超过 {{most}} min',
  'judge.peak.count': '一个工作日 {{is}} 次，超过 {{most}} 次',
  'judge.peak.gap': '相邻间隔 {{is}} h，少于 {{least}} h',
  'judge.peakBroken':
    '峰接触浓度 {{value}} {{unit}} 超过 PC-TWA {{average}} 的 {{times}} 倍（{{edition}}），持续时间、次数或间隔不满足要求，不符合',
  'judge.peakEvidenced':
    '峰接触浓度 {{value}} {{unit}} 未超过 PC-TWA {{average}} 的 {{times}} 倍（{{edition}}），持续时间、次数和间隔均满足要求，符合',
  'judge.needsFraction': '该粉尘有总尘和呼尘两个 PC-TWA，不知峰接触浓度按哪一种采样，不能判定',

  'judge.dailyLevel': '8 h 等效声级：10lg[（{{parts}}）/ {{hours}}] = {{daily}} dB(A)',
  'judge.noisePost': '达到 {{level}} dB(A)，按噪声作业岗位管理（听力保护、健康监护）',
  'judge.noNoisePost': '低于 {{level}} dB(A)，不属噪声作业岗位',
  'judge.needsDays': '不知每周工作天数，不能换算为 40 h 等效声级，不能判定',

  'judge.heatTable': '接触时间率 {{rate}}%、体力劳动强度{{labourClass}}级，表值 {{limit}} ℃',
  'judge.heatColumn': '接触时间率 {{contactRate}}% 表中没有，取较高的一档 {{rate}}%（本软件约定）',
  'judge.hotRegion':
    '本地区室外通风设计温度不低于 30 ℃，表值增加 {{addition}} ℃：{{limit}} + {{addition}} = {{bound}} ℃',
  'judge.needsRegion':
    'WBGT {{value}} ℃ 超过表值 {{limit}} ℃ 不多于 {{addition}} ℃；不知本地区室外通风设计温度是否达到 30 ℃，不能判定',
  'judge.labour.I': 'Ⅰ',
  'judge.labour.II': 'Ⅱ',
  'judge.labour.III': 'Ⅲ',
  'judge.labour.IV': 'Ⅳ',
  'judge.vibration': '4 h 等能量值：{{measured}} × √({{hours}}/{{normal}}) = {{value}} m/s²',
  'judge.tableHours': '该限值按每天接触 {{hours}} h 给出',
  'judge.outOfTable': '标准的表中没有这种情形的限值，不能判定',
  'judge.needsEvidence': '该因素的限值分几种情形，现有资料不足以确定用哪一个，不能判定',

  'judge.mixturePart': '{{name}}：{{value}} / {{limit}} {{unit}} = {{share}}',
  'judge.mixtureWithin': '各物质接触浓度与限值之比的和为 {{value}}，未超过 {{atMost}}（{{edition}}），符合',
  'judge.mixtureOver':
    '各物质接触浓度与限值之比的和为 {{value}}，超过 {{atMost}}（{{edition}}），不符合；即使单项都符合也要采取措施',
  'judge.mixtureNoLimit': '没有能用于“{{name}}”的 PC-TWA，不能相加',
  'judge.needsMixture': '没有选定与之靶器官相同或毒作用相似的其他物质，不能判定；作用不同的物质不相加',

  'judge.untested': '没有检测值，未检测不等于超标',
  'judge.listSeparator': '、',
  'judge.lacks.kind': '改用该因素有限值的指标：{{kinds}}',

  'judge.lacks.method': '检出限低于限值的检测结果',
  'judge.lacks.silica': '粉尘中游离 SiO2 含量（%）',
  'judge.lacks.condition': '适用哪一种情形：{{condition}}',
  'judge.lacks.fraction': '采样的是总尘还是呼尘',
  'judge.lacks.peakMinutes': '每次峰接触的持续时间（min）',
  'judge.lacks.peakCount': '一个工作日内的次数',
  'judge.lacks.peakGap': '相邻两次的间隔（h）',
  'judge.lacks.daysPerWeek': '每周工作天数',
  'judge.lacks.labourClass': '体力劳动强度级别',
  'judge.lacks.contactRate': '接触时间率（%）',
  'judge.lacks.hotRegion': '本地区室外通风设计温度是否达到 30 ℃',
  'judge.lacks.vibrationHours': '日接振时间（h）',
  'judge.lacks.hoursPerDay': '每天接触时间（h）',
  'judge.lacks.pulses': '一个工作日内的脉冲次数',
  'judge.lacks.frequencyMHz': '频率（MHz）',
  'judge.lacks.part': '全身还是肢体局部',
  'judge.lacks.wave': '连续波还是脉冲波',
  'judge.lacks.mixture': '其他物质及其 C_TWA',
} as const
