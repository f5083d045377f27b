import { Alert, App, Button, Popconfirm, Progress } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { SheetField } from '#shared/entities/declaration-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { CheckCircleOutlined, ExclamationCircleOutlined, QuestionCircleOutlined } from '../../components/icons.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { FigureDrawer } from '../papers/figure-drawer.tsx'
import { copyText } from '../../components/copy-text.ts'
import { type Copied, useCopyProgress } from './use-copy-progress.ts'

interface SheetPartProps {
  /** The figure whose origin is shown. */
  readonly open: string | undefined
  readonly onOpen: (figure: string | undefined) => void
}

/** The sheet in the portal's order: each value copied by a click or Enter, and asked where it comes from. */
export function SheetPart({ open, onOpen }: SheetPartProps) {
  const { query } = useApi()
  const sheet = useQuery(query.declarationWork.sheet.queryOptions({ input: useFirmOnDay() }))
  return (
    <>
      <Answer of={sheet}>{(data) => <Sheet key={data.year} data={data} open={open} onOpen={onOpen} />}</Answer>
      <OneFigure id={open} onClose={() => onOpen(undefined)} />
    </>
  )
}

/** The names behind a number are asked for only when it is opened. */
function OneFigure({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { query } = useApi()
  const input = { ...useFirmOnDay(), id: id ?? '' }
  const figure = useQuery(query.declarationWork.figure.queryOptions({ input, enabled: id !== undefined }))
  return <FigureDrawer figure={id === undefined ? null : (figure.data ?? null)} onClose={onClose} />
}

type SheetData = Awaited<ReturnType<ReturnType<typeof useApi>['client']['declarationWork']['sheet']>>

function Sheet({ data, open, onOpen }: { data: SheetData } & SheetPartProps) {
  const t = useText()
  const { message } = App.useApp()
  const progress = useCopyProgress(data.year, data.progress)
  const list = useRef<HTMLDivElement>(null)
  const typed = data.fields.filter(({ text }) => text !== null)
  const done = typed.filter((field) => progress.stateOf(field) === 'yes').length
  const start = typed.find(({ id }) => id === progress.at)?.id ?? typed[0]?.id
  const place = useRef(progress.at)
  useEffect(() => {
    if (place.current !== null) buttonOf(list.current, place.current)?.scrollIntoView({ block: 'center' })
  }, [])

  async function copy(field: SheetField): Promise<void> {
    if (await copyText(field.text ?? '')) progress.mark(field)
    else void message.error(t('declaration.copy.failed'))
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const index = typed.findIndex(({ id }) => buttonOf(list.current, id) === document.activeElement)
    const field = typed[index]
    if (field === undefined) return
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: typed.length - 1,
      Enter: index + 1,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    const go = () => buttonOf(list.current, typed[to]?.id ?? '')?.focus()
    if (event.key === 'Enter') void copy(field).then(go)
    else go()
  }

  const sections = [...Map.groupBy(data.fields, ({ section }) => section)]
  return (
    <>
      <div className="copy-head">
        <div className="grow">
          <strong role="status">{t('declaration.progress', { year: data.year, done, all: typed.length })}</strong>
          <Progress
            percent={typed.length === 0 ? 0 : Math.floor((done / typed.length) * 100)}
            showInfo={false}
            aria-hidden
          />
          <p className="muted">{t('declaration.hint')}</p>
        </div>
        <Popconfirm title={t('declaration.reset.sure')} okText={t('declaration.reset')} onConfirm={progress.reset}>
          <Button disabled={done === 0 && progress.at === null}>{t('declaration.reset')}</Button>
        </Popconfirm>
      </div>
      {data.warnings.length > 0 ? <Warnings warnings={data.warnings} /> : null}
      <div
        className="copy-list"
        ref={list}
        role="group"
        aria-label={t('declaration.sheet.label')}
        onKeyDown={onKeyDown}
      >
        {sections.map(([section, fields]) => (
          <section key={section}>
            <h2>{section}</h2>
            <ul>
              {fields.map((field) => (
                <Box
                  key={field.id}
                  field={field}
                  state={progress.stateOf(field)}
                  first={field.id === start}
                  open={open !== undefined && field.figure === open}
                  onCopy={() => void copy(field)}
                  onWhy={() => onOpen(field.figure ?? undefined)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function buttonOf(list: HTMLElement | null, id: string): HTMLElement | undefined {
  return [...(list?.querySelectorAll<HTMLElement>('button[data-box]') ?? [])].find((one) => one.dataset['box'] === id)
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  const t = useText()
  return (
    <Alert
      type="warning"
      showIcon
      title={t('declaration.warnings', { count: warnings.length })}
      description={
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      }
    />
  )
}

interface BoxProps {
  readonly field: SheetField
  readonly state: Copied
  /** Where Tab comes in. */
  readonly first: boolean
  readonly open: boolean
  readonly onCopy: () => void
  readonly onWhy: () => void
}

function Box({ field, state, first, open, onCopy, onWhy }: BoxProps) {
  const t = useText()
  const { id, label, text, figure, gap, provisional } = field
  return (
    <li className={open ? 'open' : ''} data-state={state}>
      {state === 'yes' ? <Tick /> : <span />}
      <span className="copy-label">
        {label}
        {provisional ? <span className="muted"> ※ {t('declaration.provisional')}</span> : null}
      </span>
      <span className="copy-value">
        {text === null ? (
          gap === null ? (
            <span className="muted">{t('declaration.nothing')}</span>
          ) : (
            <Gap gap={gap} />
          )
        ) : (
          <button
            type="button"
            data-box={id}
            tabIndex={first ? 0 : -1}
            aria-label={t('declaration.copy', { label, text })}
            onClick={onCopy}
          >
            {text}
          </button>
        )}
        {state === 'moved' ? (
          <span className="warn">
            <ExclamationCircleOutlined /> {t('declaration.moved')}
          </span>
        ) : null}
        {text !== null && gap !== null ? <Gap gap={gap} /> : null}
      </span>
      {figure === null ? (
        <span />
      ) : (
        <Button
          type="text"
          size="small"
          icon={<QuestionCircleOutlined />}
          aria-label={t('declaration.why', { label })}
          title={t('declaration.why', { label })}
          onClick={onWhy}
        />
      )}
    </li>
  )
}

function Tick() {
  const t = useText()
  return (
    <span className="good" title={t('declaration.copied')}>
      <CheckCircleOutlined />
      <span className="unseen">{t('declaration.copied')}</span>
    </span>
  )
}

/** What is missing, with a link to where it is filled in. */
function Gap({ gap: { path, link } }: { gap: NonNullable<SheetField['gap']> }) {
  const t = useText()
  const params = { firmId: useFirmId() }
  const words = (
    <>
      <ExclamationCircleOutlined /> {t('declaration.gap')} · {t('declaration.gap.mend')}
    </>
  )
  switch (link) {
    case 'profile':
    case 'plan':
      return (
        <Link
          className="copy-gap"
          to="/firms/$firmId/profile"
          params={params}
          search={{ field: path.replace(/^profile\./, '') }}
        >
          {words}
        </Link>
      )
    case 'structure':
      return (
        <Link className="copy-gap" to="/firms/$firmId/structure" params={params}>
          {words}
        </Link>
      )
    case 'roster':
      return (
        <Link className="copy-gap" to="/firms/$firmId/roster" params={params}>
          {words}
        </Link>
      )
    default:
      return (
        <Link className="copy-gap" to="/firms/$firmId/records/$ledger" params={{ ...params, ledger: link }}>
          {words}
        </Link>
      )
  }
}
