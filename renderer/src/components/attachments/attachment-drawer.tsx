import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { ShownAttachment } from '#shared/api/attachments.ts'
import { useApi } from '../../api/api-context.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { SideDrawer } from '../side-drawer.tsx'
import { Answer, Loading } from '../states.tsx'

const PdfPages = lazy(async () => ({ default: (await import('../pdf/pdf-pages.tsx')).PdfPages }))

/** An attachment to look at. Nothing in it is run, and nothing is written. */
export function AttachmentDrawer({ attachment, onClose }: { attachment: ShownAttachment | null; onClose: () => void }) {
  return (
    <SideDrawer title={attachment?.fileName ?? ''} open={attachment !== null} onClose={onClose} wide>
      {attachment === null ? null : <Content attachment={attachment} />}
    </SideDrawer>
  )
}

function Content({ attachment }: { attachment: ShownAttachment }) {
  const { query } = useApi()
  const input = { firmId: useFirmId(), id: attachment.id }
  const file = useQuery(query.attachments.get.queryOptions({ input, staleTime: Infinity, gcTime: 0 }))
  return (
    <Answer of={file}>
      {(content) =>
        attachment.mediaType === 'application/pdf' ? (
          <Suspense fallback={<Loading />}>
            <PdfPages file={content} title={attachment.fileName} />
          </Suspense>
        ) : (
          <Picture file={content} name={attachment.fileName} />
        )
      }
    </Answer>
  )
}

function Picture({ file, name }: { file: File; name: string }) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(file)
    if (image.current !== null) image.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [file])
  return <img ref={image} className="attachment-picture" alt={name} />
}
