import { useRef, useState } from 'react'
import { checkAttachmentSize, type AttachmentPlace } from '#shared/entities/attachment.ts'
import { useApi } from '../../api/api-context.tsx'
import { problemSentence } from '../../api/problem.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage } from '../../hooks/use-text.ts'
import { thumbnailOf } from './thumbnail.ts'

interface Progress {
  readonly done: number
  readonly total: number
}

interface Refused {
  readonly name: string
  readonly sentence: string
}

/** Adds files one after the other, each with the same note; each is kept or refused by itself, and the rest can be cancelled between two. */
export function useAddAttachments(place: AttachmentPlace, note: string | null = null) {
  const { client } = useApi()
  const firmId = useFirmId()
  const language = useLanguage()
  const refresh = useRefreshFacts()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const cancelled = useRef(new AbortController())

  async function addOne(file: File, signal: AbortSignal): Promise<Refused | null> {
    try {
      checkAttachmentSize(file.size)
      const thumbnail = await thumbnailOf(file)
      await client.attachments.add({ firmId, ...place, file, thumbnail, note }, { signal })
      return null
    } catch (error) {
      return signal.aborted ? null : { name: file.name, sentence: problemSentence(error, language) }
    }
  }

  async function add(files: readonly File[]): Promise<void> {
    if (files.length === 0 || progress !== null) return
    cancelled.current = new AbortController()
    const { signal } = cancelled.current
    setRefused([])
    for (const [done, file] of files.entries()) {
      if (signal.aborted) break
      setProgress({ done, total: files.length })
      // One after the other: the host writes one transaction at a time, and a cancel then leaves no half.
      const problem = await addOne(file, signal)
      if (problem !== null) setRefused((before) => [...before, problem])
    }
    setProgress(null)
    await refresh()
  }

  return { add, progress, refused, cancel: () => cancelled.current.abort() }
}
