import { App, Button, Form, Input, Popconfirm } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { rosterRowValuesSchema, type AsideRow, type RosterProblem } from '#shared/entities/roster.ts'
import { useApi } from '../../api/api-context.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { damagedField } from '../roster-import/damaged-field.ts'

const FIELDS = rosterRowValuesSchema.keyof().options

/** Mends one row cell by cell: every damaged cell carries its problem and, where the program can tell, what to write instead. */
export function AsideDrawer({ row, onClose }: { row: AsideRow | null; onClose: () => void }) {
  const t = useText()
  const firmId = useFirmId()
  const language = useLanguage()
  const { client } = useApi()
  const { message } = App.useApp()
  const refresh = useRefreshFacts()
  const [form] = Form.useForm()
  const [problems, setProblems] = useState<readonly RosterProblem[]>(row?.problems ?? [])
  const mend = useMutation({
    mutationFn: (values: unknown) =>
      client.roster.mend({ firmId, id: row?.id ?? '', language, values: rosterRowValuesSchema.parse(values) }),
    onSuccess: async ({ accepted, row: still }) => {
      await refresh()
      if (accepted) {
        void message.success(t('aside.accepted'))
        onClose()
      } else setProblems(still?.problems ?? [])
    },
  })
  const discard = useMutation({
    mutationFn: () => client.roster.discard({ firmId, id: row?.id ?? '', reason: null }),
    onSuccess: async () => {
      await refresh()
      onClose()
    },
  })
  if (row === null) return null
  const footer = (
    <div className="drawer-footer">
      <Popconfirm
        title={t('aside.discard.sure')}
        okText={t('aside.discard')}
        okButtonProps={{ danger: true }}
        onConfirm={() => discard.mutate()}
      >
        <Button danger type="text">
          {t('aside.discard')}
        </Button>
      </Popconfirm>
      <span className="grow" />
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button type="primary" loading={mend.isPending} onClick={() => form.submit()}>
        {t('aside.accept')}
      </Button>
    </div>
  )
  return (
    <SideDrawer
      title={t('aside.mend', { place: t('import.row.at', { sheet: row.sheet, row: row.row }) })}
      open
      onClose={onClose}
      footer={footer}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={row.values}
        onFinish={() => mend.mutate(form.getFieldsValue(true))}
      >
        <div className="grid-2">
          {FIELDS.map((field) => {
            const own = problems.filter((problem) => damagedField(problem, row.values) === field)
            return (
              <Form.Item
                key={field}
                name={field}
                label={t(`rosterField.${field}`)}
                validateStatus={own.length > 0 ? 'error' : ''}
                extra={
                  own.length === 0
                    ? null
                    : own.map((problem) => (
                        <CellProblem
                          key={problem.cell + problem.code}
                          problem={problem}
                          onTake={(proposal) => form.setFieldValue(field, proposal)}
                        />
                      ))
                }
              >
                <Input autoComplete="off" aria-invalid={own.length > 0} />
              </Form.Item>
            )
          })}
        </div>
      </Form>
    </SideDrawer>
  )
}

function CellProblem({ problem, onTake }: { problem: RosterProblem; onTake: (proposal: string) => void }) {
  const t = useText()
  const { proposal } = problem
  return (
    <div className="bad">
      {t('import.problem.at', { cell: problem.cell, message: problem.message })}{' '}
      {proposal === null ? null : (
        <Button type="link" size="small" onClick={() => onTake(proposal)}>
          {t('aside.take', { proposal })}
        </Button>
      )}
    </div>
  )
}
