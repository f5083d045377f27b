import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/** A file that may take long to make. Calling it off, or leaving the page, ends the work in the host; what was called off answers null. */
export function useCancellable<Input = void>(make: (input: Input, signal: AbortSignal) => Promise<File>) {
  const call = useRef<AbortController | null>(null)
  useEffect(() => () => call.current?.abort(), [])
  const made = useMutation({
    mutationFn: async (input: Input) => {
      call.current = new AbortController()
      const { signal } = call.current
      try {
        return await make(input, signal)
      } catch (error) {
        if (signal.aborted) return null
        throw error
      }
    },
  })
  function cancel(): void {
    call.current?.abort()
    made.reset()
  }
  return { made, cancel }
}
