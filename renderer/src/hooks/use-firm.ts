import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { isoDate } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useApi } from '../api/api-context.tsx'
import { useLanguage } from './use-text.ts'

/** The firm the address speaks of. */
export function useFirmId(): string {
  return useParams({ from: '/firms/$firmId' }).firmId
}

/** The host's own calendar day; screens never ask the browser's clock. */
export function useToday(): IsoDate {
  const { query } = useApi()
  const info = useQuery(query.app.info.queryOptions())
  return info.data?.today ?? isoDate('1900-01-01')
}

/** 截至日期: the day every verdict on screen is computed for. Lives in the address; today when absent. */
export function useAsOf(): IsoDate {
  const today = useToday()
  return useSearch({ from: '__root__' }).asOf ?? today
}

/** The input that most questions about a firm take. */
export function useFirmOnDay() {
  return { firmId: useFirmId(), asOf: useAsOf(), language: useLanguage() }
}
