/** Scans and photos of a record: picked, dropped or pasted, looked at, removed. */
import { Button, Progress } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import type { ShownAttachment } from '#shared/api/attachments.ts'
import { translator } from '#shared/i18n/index.ts'
import { MAX_ATTACHMENT_MEGABYTES, MEDIA_ENDINGS, type AttachmentKind } from '#shared/entities/attachment.ts'
import { useApi } from '../api/api-context.tsx'
import { useFirmId } from '../hooks/use-firm.ts'
import { useLanguage, useText } from '../hooks/use-text.ts'
import { useUndo } from '../hooks/use-undo.tsx'
import { AttachmentDrawer } from './attachments/attachment-drawer.tsx'
import './attachments/attachments.css'
import { useAddAttachments } from './attachments/use-add-attachments.ts'
import { DeleteOutlined, FilePdfOutlined, PaperClipOutlined } from './icons.tsx'
import { localMoment } from './moment.ts'

const ACCEPTED = Object.entries(MEDIA_ENDINGS)
  .flatMap(([type, endings]) => [type, ...endings.map((ending) => `.${ending}`)])
  .join(',')

interface AttachmentsProps {
  readonly kind: AttachmentKind
  /** Id of the record; of a material its name. */
  readonly id: string
  /** Only those about one part of the record, e.g. before and after a measure; kept in the attachment's note. */
  readonly part?: string
  readonly title?: string
  /** Nothing is added any more. */
  readonly complete?: boolean
}

/** Attachments of one record that exists already. */
export function Attachments({ kind, id, part, title, complete = false }: AttachmentsProps) {
  const t = useText()
  const language = useLanguage()
  const { query } = useApi()
  const firmId = useFirmId()
  const place = { kind, recordId: id }
  const listed = useQuery(query.attachments.list.queryOptions({ input: { firmId, ...place } }))
  const { add, progress, refused, cancel } = useAddAttachments(place, part ?? null)
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [open, setOpen] = useState<ShownAttachment | null>(null)
  const section = useRef<HTMLElement>(null)
  const take = complete ? () => Promise.resolve() : add
  const adding = useRef(take)
  useEffect(() => {
    adding.current = take
  })
  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      const files = [...(event.clipboardData?.files ?? [])]
      // The last one on the page is the one in the uppermost drawer.
      const uppermost = [...document.querySelectorAll('section.attachments')].at(-1) === section.current
      if (files.length === 0 || !uppermost) return
      event.preventDefault()
      void adding.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  const items = (listed.data ?? []).filter(({ note }) => part === undefined || note === part)
  const held = items.find((attachment) => attachment.held !== null)?.held ?? null
  const heading = title ?? t('attachments.title')
  return (
    <section
      ref={section}
      className={over ? 'attachments over' : 'attachments'}
      aria-label={heading}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!complete)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="attachments-head">
        <h2>{heading}</h2>
        {complete ? null : (
          <>
            <Button
              size="small"
              icon={<PaperClipOutlined />}
              disabled={progress !== null}
              onClick={() => picker.current?.click()}
            >
              {t('attachments.add')}
            </Button>
            <input
              ref={picker}
              type="file"
              hidden
              multiple
              accept={ACCEPTED}
              aria-label={t('attachments.add')}
              onChange={(event) => {
                void add([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
          </>
        )}
      </div>
      {complete ? null : (
        <p className="attachments-hint">{t('attachments.hint', { limit: MAX_ATTACHMENT_MEGABYTES })}</p>
      )}
      {held === null ? null : (
        <p className="attachments-hint">{translator(language, 'errors')(`reason.evidence.${held}`)}</p>
      )}
      {progress === null ? null : (
        <div className="attachments-progress" role="status">
          <span>{t('attachments.adding', { number: progress.done + 1, total: progress.total })}</span>
          <Progress
            percent={Math.round((progress.done / progress.total) * 100)}
            showInfo={false}
            aria-label={t('attachments.title')}
          />
          <Button size="small" onClick={cancel}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
      {refused.length === 0 ? null : (
        <div className="attachments-refused" role="alert">
          <ul>
            {refused.map(({ name, sentence }) => (
              <li key={name}>{t('attachments.refused', { name, sentence })}</li>
            ))}
          </ul>
        </div>
      )}
      <ul className="attachments-list">
        {items.map((attachment) => (
          <Item key={attachment.id} attachment={attachment} onOpen={() => setOpen(attachment)} />
        ))}
      </ul>
      <AttachmentDrawer attachment={open} onClose={() => setOpen(null)} />
    </section>
  )
}

function Item({ attachment, onOpen }: { attachment: ShownAttachment; onOpen: () => void }) {
  const t = useText()
  const { client } = useApi()
  const firmId = useFirmId()
  const { changed } = useUndo()
  const { id, fileName, size, addedAt, thumbnail, held } = attachment
  const remove = useMutation({ mutationFn: () => client.attachments.remove({ firmId, id }), onSuccess: changed })
  return (
    <li>
      <button type="button" className="line-button attachment" onClick={onOpen}>
        <span className="attachment-thumbnail" aria-hidden="true">
          {thumbnail === null ? <FilePdfOutlined /> : <img src={thumbnail} alt="" />}
        </span>
        <span className="grow">
          <span className="attachment-name">{fileName}</span>
          <span className="muted">{t('attachments.about', { size: sizeText(size), at: localMoment(addedAt) })}</span>
        </span>
      </button>
      {held !== null ? null : (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('attachments.remove', { name: fileName })}
          title={t('attachments.remove', { name: fileName })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        />
      )}
    </li>
  )
}

const KILOBYTE = 1024

/** A size people know: kilobytes below one megabyte, then megabytes with one decimal. */
function sizeText(bytes: number): string {
  const kilobytes = bytes / KILOBYTE
  if (kilobytes < KILOBYTE) return `${Math.max(1, Math.round(kilobytes))} KB`
  return `${(kilobytes / KILOBYTE).toFixed(1)} MB`
}

/** What goes along when a record is removed; null when nothing does. */
export function useRemovalNote(kind: AttachmentKind, id: string | null): string | null {
  const t = useText()
  const { query } = useApi()
  const firmId = useFirmId()
  const input = { firmId, kind, recordId: id ?? '-' }
  const listed = useQuery(query.attachments.list.queryOptions({ input, enabled: id !== null }))
  const count = id === null ? 0 : (listed.data?.length ?? 0)
  return count === 0 ? null : t('attachments.goToo', { count })
}
