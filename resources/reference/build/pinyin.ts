/** Pinyin for the search boxes, computed once here so that the running program carries no dictionary. */
import { pinyin } from 'pinyin-pro'

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
