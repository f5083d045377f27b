/** Look-ups in the reference data, in the shape screens show them. */
import type { CodeName, HazardHit } from '#shared/api/reference.ts'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import type { HazardId } from '#shared/entities/common.ts'
import type { ListedPack } from '#shared/entities/record-fields.ts'
import type { Division, Hazard, Industry, Reference } from '#shared/reference/types.ts'

type Outputs = InferContractRouterOutputs<typeof contract>['reference']
interface Search {
  readonly query: string
  readonly limit: number
}

/** What a list shows of a hazard. */
export function toHit({ id, class: hazardClass, name, cas, aliases, nature, highToxicNo }: Hazard): HazardHit {
  return { id, class: hazardClass, name, cas: [...cas], aliases: [...aliases], nature, highToxic: highToxicNo !== null }
}

/** Hazards by name, alias, pinyin, initials or CAS; best first. Without words the catalogue from its beginning. */
export function searchHazards(reference: Reference, { query, limit }: Search): HazardHit[] {
  const found = query.trim() === '' ? reference.hazards.slice(0, limit) : reference.searchHazards(query, limit)
  return found.map(toHit)
}

/** Hazards by id; unknown ids are left out. */
export function hazardsById(reference: Reference, ids: readonly HazardId[]): HazardHit[] {
  return ids.flatMap((id) => {
    const hazard = reference.hazard(id)
    return hazard === null ? [] : [toHit(hazard)]
  })
}

/** Names from the top down to the entry itself, e.g. 制造业 › 家具制造业 › 木质家具制造. */
function pathTo(code: string, find: (code: string) => Industry | Division | null): string {
  const names: string[] = []
  for (let at = find(code); at !== null; at = at.parent === null ? null : find(at.parent)) names.unshift(at.name)
  return names.join(' › ')
}

const toIndustry = (reference: Reference, { code, name, level }: Industry): CodeName => ({
  code,
  name,
  level,
  path: pathTo(code, (parent) => reference.industry(parent)),
})

const toDivision = (reference: Reference, { code, name, level }: Division): CodeName => ({
  code,
  name,
  level,
  path: pathTo(code, (parent) => reference.division(parent)),
})

/** GB/T 4754 by code, name, pinyin or initials. */
export function searchIndustries(reference: Reference, { query, limit }: Search): CodeName[] {
  return reference.searchIndustries(query, limit).map((industry) => toIndustry(reference, industry))
}

/** GB/T 2260 by code, name, pinyin or initials. */
export function searchDivisions(reference: Reference, { query, limit }: Search): CodeName[] {
  return reference.searchDivisions(query, limit).map((division) => toDivision(reference, division))
}

/** Names for codes already stored; null where the packs have no such code. */
export function namesOf(
  reference: Reference,
  codes: { industry: string | null; division: string | null },
): Outputs['names'] {
  const industry = codes.industry === null ? null : reference.industry(codes.industry)
  const division = codes.division === null ? null : reference.division(codes.division)
  return {
    industry: industry && toIndustry(reference, industry),
    division: division && toDivision(reference, division),
  }
}

/** Rows of a pack that a record may name, each with the words it is chosen by. */
export function listedRows({ library }: Reference, pack: ListedPack): Outputs['listed'] {
  switch (pack) {
    case 'rule-heads':
      return library.rows(pack).map(({ id, head }) => ({ id, name: head }))
    case 'findings':
      return library.rows(pack).map(({ id, finding }) => ({ id, name: finding }))
    case 'self-check':
      return library.rows(pack).map(({ id, item }) => ({ id, name: item }))
    case 'archives':
      return library.rows(pack).map(({ id, item }) => ({ id, name: item }))
    case 'plans':
      return library.rows(pack).map(({ id, name }) => ({ id, name }))
  }
}

export function registrationTypes(reference: Reference): Outputs['registrationTypes'] {
  return reference.registrationTypes.map(({ code, name, parent }) => ({ code, name, parent }))
}

/** Usual processes, posts and hazards of an industry: suggestions, never law. */
export function suggestions(reference: Reference, industryCode: string): Outputs['suggestions'] {
  return reference.suggestions(industryCode).map(({ industry, process, posts, hazardIds, basis }) => ({
    industry,
    process,
    posts: [...posts],
    hazards: hazardsById(reference, hazardIds).map(({ id, name }) => ({ id, name })),
    basis,
  }))
}
