/** The two faces every paper is set in: Noto Sans SC (SIL OFL 1.1), embedded and cut down to the characters used. */
import { createRequire } from 'node:module'
import { charactersOf } from './cmap.ts'

const require = createRequire(import.meta.url)

export const FONT = 'NotoSansSC'

/** Absolute paths of the font files; they stay inside the package they came with. */
export const fontFiles = {
  normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
}

let covered: ReadonlySet<number> | null = null

/** Code points both faces can draw; read once, on the first paper. */
export function coveredCharacters(): ReadonlySet<number> {
  if (covered !== null) return covered
  const bold = charactersOf(fontFiles.bold)
  covered = new Set([...charactersOf(fontFiles.normal)].filter((character) => bold.has(character)))
  return covered
}
