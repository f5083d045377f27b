/** What a clinic's words for a conclusion mean, where they leave no doubt. */
import type { ExamKind } from '#shared/entities/worker.ts'
import type { SheetWord, WordMeaning } from '#shared/entities/exam-batch.ts'
import { compact } from '../text.ts'

const MEANINGS: readonly (readonly [RegExp, WordMeaning])[] = [
  [/疑似/, 'suspected'],
  [/禁忌/, 'contraindication'],
  [/复查/, 'recheck'],
  [/其[他它]疾病|其[他它]异常|其[他它]疾患/, 'other'],
  [/未见(明显)?异常|未见.*(职业病|禁忌)|^正常$|^合格$|^normal$/i, 'normal'],
]

/** One word in two sheets: 目前 未见异常 is 目前未见异常. */
export function wordKey(word: string): string {
  return compact(word).replace(/[。.;；、,，]+$/u, '')
}

/** The meaning remembered for a word; else the only one its own text allows; null when it allows several or none. */
export function meaningOf(word: string, remembered: readonly SheetWord[]): WordMeaning | null {
  const key = wordKey(word)
  if (key === '' || key === '-' || key === '无') return 'none'
  const known = remembered.find((entry) => wordKey(entry.word) === key)
  if (known !== undefined) return known.meaning
  // 未见疑似职业病, 未见职业禁忌证: what is denied is not found.
  const affirmed = key.replace(/(未见|未发现|无|排除)[^，,；;。]*/gu, (denied) =>
    /异常/.test(denied) ? '未见异常' : '未见禁忌',
  )
  if (/^(未见异常|未见禁忌|目前|[，,；;。])+$/u.test(affirmed)) return 'normal'
  const found = MEANINGS.filter(([pattern]) => pattern.test(affirmed.replace(/未见禁忌/gu, '')))
  const [only] = found
  return only !== undefined && found.length === 1 ? only[1] : null
}

/** The kind of an exam as sheets word it; null when the words say none. */
export function kindOf(text: string): ExamKind | null {
  const plain = compact(text)
  if (/离岗后|随访/.test(plain)) return 'followUp'
  if (/离岗/.test(plain)) return 'leaving'
  if (/复查/.test(plain)) return 'recheck'
  if (/应急/.test(plain)) return 'emergency'
  if (/上岗|岗前/.test(plain)) return 'preJob'
  return /在岗|岗中/.test(plain) ? 'inService' : null
}
