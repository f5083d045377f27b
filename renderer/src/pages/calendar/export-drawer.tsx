import { App, Button, Form, Select, Switch } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ALARM_DAYS } from '#shared/api/calendar.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { BoardArea } from '#shared/entities/due.ts'
import { useApi } from '../../api/api-context.tsx'
import { keepFile } from '../../components/download-file.ts'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

interface ExportDrawerProps {
  readonly period: { readonly from: IsoDate; readonly to: IsoDate }
  readonly area: BoardArea | null
  readonly onClose: () => void
}

type AlarmDays = (typeof ALARM_DAYS)[number]

/** What goes into the calendar file: which days, whether names, whether an alarm. */
export function ExportDrawer({ period, area, onClose }: ExportDrawerProps) {
  const t = useText()
  const { client, shell } = useApi()
  const question = useFirmOnDay()
  const { message } = App.useApp()
  const [from, setFrom] = useState(period.from)
  const [to, setTo] = useState(period.to)
  const [names, setNames] = useState(false)
  const [alarmDays, setAlarmDays] = useState<AlarmDays | null>(7)
  const save = useMutation({
    mutationFn: async () =>
      keepFile(shell, await client.calendar.ics({ ...question, from, to, area, names, alarmDays }), {
        kind: 'ics',
        name: t('calendar.title'),
        language: question.language,
      }),
    onSuccess: (done) => {
      if (!done) return
      void message.success(t('ledger.export.saved'))
      onClose()
    },
  })
  return (
    <SideDrawer
      title={t('calendar.export.title')}
      open
      onClose={onClose}
      footer={
        <Button type="primary" loading={save.isPending} disabled={from > to} onClick={() => save.mutate()}>
          {t('calendar.export.make')}
        </Button>
      }
    >
      <p className="muted">{t('calendar.export.what')}</p>
      <Form layout="vertical">
        <Form.Item label={t('calendar.export.from')} htmlFor="ics-from">
          <DateField id="ics-from" value={from} allowClear={false} onChange={(day) => setFrom(day ?? from)} />
        </Form.Item>
        <Form.Item label={t('calendar.export.to')} htmlFor="ics-to">
          <DateField id="ics-to" value={to} allowClear={false} onChange={(day) => setTo(day ?? to)} />
        </Form.Item>
        <Form.Item label={t('calendar.export.alarm')} htmlFor="ics-alarm">
          <Select<AlarmDays | 0>
            id="ics-alarm"
            value={alarmDays ?? 0}
            options={[
              { value: 0, label: t('calendar.export.alarm.none') },
              ...ALARM_DAYS.map((days) => ({ value: days, label: t(`calendar.export.alarm.${days}`) })),
            ]}
            onChange={(days) => setAlarmDays(days === 0 ? null : days)}
          />
        </Form.Item>
        <Form.Item label={t('calendar.export.names')} htmlFor="ics-names" extra={t('calendar.export.names.what')}>
          <Switch id="ics-names" checked={names} onChange={setNames} />
        </Form.Item>
      </Form>
    </SideDrawer>
  )
}
