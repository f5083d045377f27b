/** Names as people type them: pinyin and first letters. The dictionary is read when a roster is first looked at, not at the start. */

export interface NamePinyin {
  /** Syllables without tones, e.g. `zhangsan`. */
  readonly pinyin: string
  readonly initials: string
}

/** More different names than a firm has people; then the oldest are forgotten. */
const MOST = 50_000
const known = new Map<string, NamePinyin>()

/** A function from a name to its pinyin; surnames are read as surnames (单 is Shan, 曾 is Zeng), ü is typed `v`. */
export async function namePinyin(): Promise<(name: string) => NamePinyin> {
  const { pinyin } = await import('pinyin-pro')
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true })
    const words = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    const value = { pinyin: words.join(''), initials: words.map((word) => word.slice(0, 1)).join('') }
    if (known.size >= MOST) known.clear()
    known.set(name, value)
    return value
  }
}
