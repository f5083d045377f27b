/** Pinyin for the search boxes, computed once here so that the running program carries no dictionary. */
import { customPinyin, pinyin } from 'pinyin-pro'

/** Place names whose reading the dictionary does not know; in all our lists 都 is a town (du), never an adverb (dou). */
customPinyin({
  都: 'du',
  郫: 'pi',
  曾都: 'zeng du',
  单县: 'shan xian',
  乐亭: 'lao ting',
  蔚县: 'yu xian',
  尉犁: 'yu li',
  繁峙: 'fan shi',
  黄陂: 'huang pi',
  六合区: 'lu he qu',
  大埔: 'da bu',
  牟定: 'mou ding',
  筠连: 'jun lian',
  宕昌: 'tan chang',
  泌阳: 'bi yang',
  调兵山: 'diao bing shan',
})

function letters(text: string, pattern: 'pinyin' | 'first'): string {
  // `v` for ü is what people type: 氯 and 铝 are `lv`.
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, pattern })
  return syllables
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Syllables without tones or blanks, e.g. `zaosheng`. */
export function fullPinyin(text: string): string {
  return letters(text, 'pinyin')
}

/** First letters, e.g. `zs`; Latin letters and digits stay. */
export function initials(text: string): string {
  return letters(text, 'first')
}
