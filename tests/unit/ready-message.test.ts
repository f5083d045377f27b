/** What leaves the program in a message or a calendar: masked names, no ID number, nobody's name beside a finding on health. */
import { describe, expect, test } from 'vitest'
import { maskName, nameMasker, teller, tellsHealth, withoutIdNumbers } from '#shared/domain/masking.ts'
import { messageLines, type Told } from '#shared/domain/ready-message.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { RULES } from '#shared/domain/due.ts'
import { translator } from '#shared/i18n/index.ts'

describe('masking', () => {
  test.each([
    ['张三', '张*'],
    ['王小明', '王**'],
    ['欧阳小明', '欧**'],
    ['阿依古丽·买买提', '阿**'],
    ['李', '李*'],
    ['𠮷田', '𠮷*'],
    ['John Smith', 'J**'],
  ])('%s is told as %s', (name, masked) => expect(maskName(name)).toBe(masked))

  test.each([
    ['张三 990101199001011234 复查', '张三 *** 复查'],
    ['99010119900101123X', '***'],
    ['990101 19900101 1234', '***'],
    ['990101900101123', '***'],
    ['电话 19912345678，共 12 人', '电话 19912345678，共 12 人'],
    ['1234567890123456789', '1234567890123456789'],
  ])('%s becomes %s', (typed, told) => expect(withoutIdNumbers(typed)).toBe(told))

  test('names in free text go, the longer first, whatever signs they are made of', () => {
    const mask = nameMasker(['张三', '张三丰', 'A.B', '李'])
    expect(mask('请张三丰、张三、A.B 和 AxB 到场，李子树下')).toBe('请张**、张*、A** 和 AxB 到场，李子树下')
    expect(nameMasker([])('原样')).toBe('原样')
  })

  test('a finding on health stands without a name even where names are wanted', () => {
    const workers = [{ id: 'w1', name: '张三' }]
    expect(teller(workers, true).people('exam.inService', ['w1'])).toEqual(['张三'])
    expect(teller(workers, false).people('exam.inService', ['w1'])).toEqual(['张*'])
    for (const { id } of RULES.filter(({ id: rule }) => /^(case|health|protected)\./.test(rule))) {
      expect(tellsHealth(id)).toBe(true)
      expect(teller(workers, true).people(id, ['w1'])).toEqual([])
    }
    expect(tellsHealth('radiation.doseLimit')).toBe(true)
    expect(tellsHealth('training.inService')).toBe(false)
  })
})

describe('lines of a message', () => {
  const told = (part: Partial<Told>): Told => ({
    title: '在岗期间职业健康检查',
    date: isoDate('2026-11-30'),
    status: 'due',
    footing: 'law',
    people: ['张*'],
    count: 1,
    place: '',
    ...part,
  })

  test('the same duty on the same day is one line with its people', () => {
    const lines = messageLines([told({}), told({ people: ['王**'] }), told({ status: 'overdue' })])
    expect(lines.map(({ line, names, others }) => [line.key, names, others])).toEqual([
      ['message.line.due', ['张*', '王**'], null],
      ['message.line.overdue', ['张*'], null],
    ])
  })

  test('more than ten are counted; whoever may not be named is only counted', () => {
    const many = messageLines(Array.from({ length: 12 }, () => told({})))
    expect([many[0]?.names.length, many[0]?.others]).toEqual([10, 12])
    expect(messageLines([told({ people: [], count: 3 })])[0]).toMatchObject({ names: [], others: 3 })
  })

  test('every status, with a day or without, has its sentence in both languages; a reminder never sounds like law', () => {
    const statuses = ['overdue', 'due', 'ok', 'missing', 'notApplicable', 'planned'] as const
    const items = statuses.flatMap((status) =>
      (['law', 'reminder'] as const).flatMap((footing) =>
        [isoDate('2026-11-30'), ...(status === 'planned' ? [] : [null])].map((date) => told({ status, footing, date })),
      ),
    )
    for (const language of ['zh-CN', 'en'] as const)
      for (const { line } of messageLines(items))
        expect(translator(language, 'ui')(line.key, line.params)).not.toContain('{{')
    expect(messageLines([told({ status: 'overdue', footing: 'reminder' })])[0]?.line.key).toBe('message.line.reminder')
  })
})
