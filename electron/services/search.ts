/** The one search: screens and hazards of the program; people, posts, workplaces and records of the open firm. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import type { SearchGroup, SearchHit } from '#shared/api/search.ts'
import { normalised } from '#shared/domain/people-search.ts'
import { searchEntries, type Best, type SearchEntry } from '#shared/domain/search.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import { COMMON_SCREENS, FIRM_SCREENS, screenIdSchema, type ScreenId } from '#shared/entities/screens.ts'
import { translator, type Language } from '#shared/i18n/index.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { FirmStore } from '../store/firm-store.ts'
import type { Question } from './due.ts'
import { namePinyin, type NamePinyin } from './name-pinyin.ts'
import { searchHazards } from './reference-queries.ts'
import { firmIndex, type Entries, type FirmIndex } from './search-index.ts'
import type { Engine, Session } from './session.ts'

type Found = InferContractRouterOutputs<typeof contract>['search']['find']

/** Hits a group shows; whoever wants another one types another letter. */
const SHOWN = 6

/** The last index of every open firm. */
const lastIndexed = new WeakMap<FirmStore, FirmIndex>()
const screensOf = new Map<string, Entries>()

/** What fits the words, group by group. `session` is null outside any firm. */
export async function search(
  session: Session | null,
  engine: Engine,
  { text, ...question }: Question & { readonly text: string },
): Promise<Found> {
  const pinyinOf = await namePinyin()
  const screens = screenEntries(session !== null, question.language, pinyinOf)
  const index = session === null ? null : indexOf(session, question, pinyinOf)
  const groups: Record<SearchGroup, Best<SearchHit>> = {
    screens: searchEntries(screens, text, SHOWN),
    people: searchEntries(index?.people ?? [], text, SHOWN),
    posts: searchEntries(index?.posts ?? [], text, SHOWN),
    workplaces: searchEntries(index?.workplaces ?? [], text, SHOWN),
    hazards: hazards(engine.reference, text),
    records: searchEntries(index?.records ?? [], text, SHOWN),
  }
  return GROUPS.filter((group) => groups[group].total > 0).map((group) => {
    const { total, hits } = groups[group]
    return { group, total, hits: [...hits] }
  })
}

const GROUPS: readonly SearchGroup[] = ['screens', 'people', 'posts', 'workplaces', 'hazards', 'records']

function indexOf({ store, engine }: Session, question: Question, pinyinOf: (name: string) => NamePinyin): FirmIndex {
  const facts = store.facts()
  const { reference } = engine
  const { asOf, language } = question
  const known = lastIndexed.get(store) ?? null
  const same = known?.facts === facts && known.reference === reference
  if (same && known.asOf === asOf && known.language === language) return known
  const index = firmIndex(facts, reference, question, pinyinOf, known)
  lastIndexed.set(store, index)
  return index
}

function hazards(reference: Reference, text: string): Best<SearchHit> {
  if (text.trim() === '') return { total: 0, hits: [] }
  const found = searchHazards(reference, { query: text, limit: reference.hazards.length })
  const hits = found.slice(0, SHOWN).map((hazard): SearchHit => ({
    key: `hazard/${hazard.id}`,
    title: hazard.name,
    note: hazard.cas.join(' · '),
    target: { is: 'hazard', hazard },
  }))
  return { total: found.length, hits }
}

/** Screens by their names in the language read and by the pinyin of their Chinese ones; inside a firm its screens and ledgers too. */
function screenEntries(inFirm: boolean, language: Language, pinyinOf: (name: string) => NamePinyin): Entries {
  const key = `${language}/${inFirm}`
  const known = screensOf.get(key)
  if (known !== undefined) return known
  const t = translator(language, 'ui')
  const chinese = translator('zh-CN', 'ui')
  const entry = (text: string, note: string, target: SearchHit['target']): SearchEntry<SearchHit> => ({
    hit: { key: `${target.is}/${text}`, title: t(text), note, target },
    name: normalised(t(text)),
    idCard: '',
    words: normalised(chinese(text)),
    ...pinyinOf(chinese(text)),
  })
  const screen = (id: ScreenId, text: string) => entry(text, '', { is: 'screen', screen: id })
  const texts = new Map<string, string>(
    Object.entries(inFirm ? { ...FIRM_SCREENS, ...COMMON_SCREENS } : COMMON_SCREENS),
  )
  const screens = screenIdSchema.options.flatMap((id) => {
    const text = texts.get(id)
    return text === undefined ? [] : [screen(id, text)]
  })
  const ledgers = inFirm
    ? RECORD_KINDS.map((kind) => entry(`ledger.${kind}`, t('ledgers.title'), { is: 'ledger', kind }))
    : []
  const entries = [...screens, ...ledgers]
  screensOf.set(key, entries)
  return entries
}
