/** The last pages of a paper, for the person who prepares it: what is missing and where to add it, which figures to check, which characters to write in. */
import type { MissingGlyph, PaperCheck } from '#shared/entities/paper.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Block } from './blocks.ts'

function glyphLine(glyphs: readonly MissingGlyph[]): string {
  const t = translator('zh-CN', 'papers')
  return t('gaps.glyphs') + glyphs.map(({ codePoint, where }) => t('gaps.glyph', { codePoint, where })).join('、')
}

/** Blocks that name what a check found; none when there is nothing to say. */
export function deskBlocks(check: Pick<PaperCheck, 'missing' | 'warnings' | 'missingGlyphs'>): Block[] {
  const t = translator('zh-CN', 'papers')
  const { missing, warnings, missingGlyphs } = check
  if (missing.length + warnings.length + missingGlyphs.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: t('gaps.heading') },
    { kind: 'note', tone: 'plain', lines: [t('gaps.note')] },
    ...(missing.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: t('gaps.section'), weight: 36 },
              { title: t('gaps.field'), weight: 40 },
              { title: t('gaps.where'), weight: 24 },
            ],
            rows: missing.map(({ section, label, link }) => [section, label, t(`link.${link}`)]),
          } as const,
        ]),
    ...(warnings.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: t('gaps.warnings') } as const, { kind: 'list', items: warnings } as const]),
    ...(missingGlyphs.length === 0
      ? []
      : [{ kind: 'note', tone: 'missing', lines: [glyphLine(missingGlyphs)] } as const]),
  ]
}
