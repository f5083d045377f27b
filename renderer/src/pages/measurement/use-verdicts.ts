import { useEffect, useState } from 'react'
import { isCalendarDate, isoDate } from '#shared/domain/dates.ts'
import type { ResultVerdict } from '#shared/entities/measurement.ts'
import type { Measurement } from '#shared/entities/survey.ts'
import { useApi } from '../../api/api-context.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useLanguage } from '../../hooks/use-text.ts'

/** Milliseconds without a further change before the host is asked. */
const PAUSE = 150

/** What a verdict depends on. */
function keyOf(result: Measurement, on: string): string {
  const { postId, hazardId, kind, value, belowDetection, condition } = result
  const { silica, labourClass, contactRate, hotRegion, hoursPerDay } = result
  const given = [condition, silica, labourClass, contactRate, hotRegion, hoursPerDay]
  return JSON.stringify([on, postId, hazardId, kind, value, belowDetection, given])
}

/** The program's verdicts on results as they are typed; only what was not asked before is asked. Null while there is none. */
export function useVerdicts(
  results: readonly Measurement[],
  on: string,
): (result: Measurement) => ResultVerdict | null {
  const { client } = useApi()
  const firmId = useFirmId()
  const language = useLanguage()
  const [known, setKnown] = useState<ReadonlyMap<string, ResultVerdict>>(new Map())
  const [failed, setFailed] = useState<Error | null>(null)
  const valid = isCalendarDate(on)
  useEffect(() => {
    if (!valid) return undefined
    const unknown = new Map(results.map((result) => [keyOf(result, on), result]))
    for (const key of known.keys()) unknown.delete(key)
    if (unknown.size === 0) return undefined
    const timer = setTimeout(() => {
      const asked = [...unknown]
      client.measurement
        .judge({ firmId, language, on: isoDate(on), results: asked.map(([, result]) => result) })
        .then((verdicts) => {
          const learnt = asked.flatMap(([key], index) => {
            const verdict = verdicts[index]
            return verdict === undefined ? [] : [[key, verdict] as const]
          })
          setKnown((before) => new Map([...before, ...learnt]))
        }, setFailed)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [client, firmId, language, known, results, on, valid])
  if (failed !== null) throw failed
  return (result) => known.get(keyOf(result, on)) ?? null
}
