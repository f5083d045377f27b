import { searchDivisions, searchHazards, searchIndustries } from '#electron/services/reference-queries.ts'
import type { Command } from './command.ts'

const LIMIT = 20

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

export const search: Command = {
  name: 'search',
  arguments: [{ name: 'WORDS', required: true, rest: true }],
  options: {},
  run: (call) => {
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
