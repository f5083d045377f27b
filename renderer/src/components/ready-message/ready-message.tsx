import { App, Button, Checkbox, Input, Switch } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IsoDate } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { copyText } from '../copy-text.ts'
import { CheckOutlined, CopyOutlined } from '../icons.tsx'
import { SideDrawer } from '../side-drawer.tsx'
import './ready-message.css'

/** Rows to choose from; whoever has more filters first. */
const LISTED = 100
/** Chosen to begin with: what fits on a phone. */
const CHOSEN = 20

export interface MessageRow {
  readonly key: string
  readonly title: string
  readonly subject: string
  readonly date: IsoDate | null
}

interface ReadyMessageProps {
  readonly rows: readonly MessageRow[]
  /** How many there are; `rows` may be only the first of them. */
  readonly total: number
  readonly onClose: () => void
}

/** Some duties as a text for phone or WeChat: choose, look, copy. Names are masked unless somebody decides otherwise. */
export function ReadyMessage({ rows, total, onClose }: ReadyMessageProps) {
  const t = useText()
  const { query } = useApi()
  const question = useFirmOnDay()
  const listed = rows.slice(0, LISTED)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(listed.slice(0, CHOSEN).map(({ key }) => key)),
  )
  const [names, setNames] = useState(false)
  const keys = listed.flatMap(({ key }) => (chosen.has(key) ? [key] : []))
  const message = useQuery(
    query.calendar.message.queryOptions({
      input: { ...question, keys, names },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  )
  const text = keys.length === 0 ? '' : (message.data?.text ?? '')
  function choose(key: string, wanted: boolean): void {
    setChosen(new Set(wanted ? [...chosen, key] : [...chosen].filter((other) => other !== key)))
  }
  return (
    <SideDrawer title={t('message.title')} open onClose={onClose} footer={<Copy text={text} />}>
      <p className="muted">{t('message.lead')}</p>
      <div className="ready-names">
        <label htmlFor="message-names">{t('message.names')}</label>
        <Switch id="message-names" checked={names} onChange={setNames} aria-describedby="message-names-what" />
      </div>
      <p className="muted" id="message-names-what">
        {t('message.names.what')}
      </p>
      <fieldset className="ready-rows">
        <legend>{t('message.rows')}</legend>
        <div className="card-ways">
          <span role="status">{t('message.chosen', { count: keys.length })}</span>
          <Button type="link" size="small" onClick={() => setChosen(new Set(listed.map(({ key }) => key)))}>
            {t('message.all')}
          </Button>
          <Button type="link" size="small" onClick={() => setChosen(new Set())}>
            {t('message.none')}
          </Button>
        </div>
        {total > listed.length ? (
          <p className="muted">{t('message.tooMany', { shown: listed.length, count: total })}</p>
        ) : null}
        <ul>
          {listed.map(({ key, title, subject, date }) => (
            <li key={key}>
              <Checkbox checked={chosen.has(key)} onChange={(event) => choose(key, event.target.checked)}>
                {title} <span className="muted">{subject}</span> <span className="number">{date}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </fieldset>
      <label className="ready-preview" htmlFor="message-preview">
        {t('message.preview')}
      </label>
      <Input.TextArea
        id="message-preview"
        readOnly
        autoSize={{ minRows: 6, maxRows: 14 }}
        value={text}
        placeholder={t('message.empty')}
      />
    </SideDrawer>
  )
}

/** Copies, and says so until the text is another one. */
function Copy({ text }: { text: string }) {
  const t = useText()
  const { message } = App.useApp()
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text && text !== ''
  async function copy(): Promise<void> {
    if (await copyText(text)) setCopied(text)
    else void message.warning(t('message.failed'))
  }
  return (
    <Button
      type="primary"
      icon={isCopied ? <CheckOutlined /> : <CopyOutlined />}
      disabled={text === ''}
      onClick={() => void copy()}
    >
      {t(isCopied ? 'message.copied' : 'message.copy')}
    </Button>
  )
}
