/** Names in one sentence: the first few of a long list; the sentence says beside it how many there are. */
const MOST = 10

export function nameList(names: readonly string[]): string {
  const more = names.length > MOST ? '……' : ''
  return `${names.slice(0, MOST).join('、')}${more}`
}
