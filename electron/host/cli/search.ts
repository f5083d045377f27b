import { hazardCard } from '#electron/services/hazard-card.ts'
import { searchDivisions, searchHazards, searchIndustries } from '#electron/services/reference-queries.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { HazardCard } from '#shared/api/reference.ts'
import { unitText } from '#shared/domain/units.ts'
import { AS_OF, type Call, type Command, type Outcome } from './command.ts'
import { hazardNamed } from './hazard-named.ts'

const LIMIT = 20

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

/** The card of the one hazard that is meant; the same as the window shows. */
function cardOf(call: Call): Outcome {
  const { id } = hazardNamed(call, call.words())
  const card = hazardCard(call.engine.reference, id, call.asOf())
  return { exitCode: 0, json: { query: call.words(), card }, lines: describe(card, translator(call.language, 'ui')) }
}

/** The heart of a card; the rest is in the object. */
function describe(card: HazardCard, t: Translate): string[] {
  const listed = (title: string, lines: readonly string[]) =>
    section(t(`hazardCard.${title}`), lines.length === 0 ? [t('hazardCard.none')] : lines)
  const [exam] = card.exams
  return [
    [card.id, card.name, ...card.cas].join('  '),
    ...listed(
      'limits',
      card.limits.map(({ name, kind, value, unit, condition, basis }) =>
        [t(`levelKind.${kind}`), value, unitText(unit), name, condition ?? '', basis[0]?.edition ?? '']
          .join(' ')
          .trim(),
      ),
    ),
    ...listed(
      'exam',
      (exam?.sections ?? []).flatMap(({ section: number, name, cycle }) => [
        `${exam?.edition ?? ''} ${number} ${name}`,
        ...cycle.map(({ months, condition }) => `${t('hazardCard.months', { months })} ${condition}`),
      ]),
    ),
    ...listed('diseases', [...new Set(card.diseases.map(({ disease, catalogueName }) => disease || catalogueName))]),
    ...listed(
      'ppe',
      card.ppe.map(({ type, standard }) => `${type} ${standard}`),
    ),
  ]
}

export const search: Command = {
  name: 'search',
  arguments: [{ name: 'WORDS', required: true, rest: true }],
  options: { card: { text: 'option.card' }, ...AS_OF },
  run: (call) => {
    if (call.has('card')) return cardOf(call)
    const { reference } = call.engine
    const query = { query: call.words(), limit: LIMIT }
    const hazards = searchHazards(reference, query)
    const industries = searchIndustries(reference, query)
    const divisions = searchDivisions(reference, query)
    const lines = [
      ...section(
        call.t('search.hazards'),
        hazards.map(({ id, name, cas }) => [id, name, ...cas].join('  ')),
      ),
      ...section(
        call.t('search.industries'),
        industries.map(({ code, path }) => `${code}  ${path}`),
      ),
      ...section(
        call.t('search.divisions'),
        divisions.map(({ code, path }) => `${code}  ${path}`),
      ),
    ]
    return {
      exitCode: 0,
      json: { query: query.query, hazards, industries, divisions },
      lines: lines.length === 0 ? [call.t('search.none')] : lines,
    }
  },
}
