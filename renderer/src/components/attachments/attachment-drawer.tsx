import { App, Button } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { ShownAttachment } from '#shared/api/attachments.ts'
import { useApi } from '../../api/api-context.tsx'
import { MEDIA_ENDINGS } from '#shared/entities/attachment.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { keepFile } from '../download-file.ts'
import { SideDrawer } from '../side-drawer.tsx'
import { Answer, Loading } from '../states.tsx'

const PdfPages = lazy(async () => ({ default: (await import('../pdf/pdf-pages.tsx')).PdfPages }))

/** An attachment to look at. Nothing in it is run, and nothing is written. */
export function AttachmentDrawer({ attachment, onClose }: { attachment: ShownAttachment | null; onClose: () => void }) {
  return (
    <SideDrawer
      title={attachment?.fileName ?? ''}
      open={attachment !== null}
      onClose={onClose}
      wide
      extra={attachment === null ? null : <SaveCopy attachment={attachment} />}
    >
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

/** Keeps a copy where the user says. The one in the firm's file stays. */
function SaveCopy({ attachment: { id, fileName, mediaType } }: { attachment: ShownAttachment }) {
  const t = useText()
  const language = useLanguage()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const firmId = useFirmId()
  const save = useMutation({
    mutationFn: async () => {
      const content = await client.attachments.get({ firmId, id })
      const [kind] = MEDIA_ENDINGS[mediaType]
      return keepFile(shell, new File([content], fileName), { kind, name: fileName, language })
    },
    onSuccess: (done) => done && void message.success(t('attachments.saved')),
  })
  return (
    <Button loading={save.isPending} onClick={() => save.mutate()}>
      {t('attachments.saveCopy')}
    </Button>
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
