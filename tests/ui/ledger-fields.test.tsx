// @vitest-environment happy-dom
import { createRouterClient } from '@orpc/server'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Form } from 'antd'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createHost } from '#electron/host/create-host.ts'
import { RECORD_KINDS, schemaOf, type RecordKind } from '#shared/entities/facts.ts'
import { recordFields, type FieldType } from '#shared/entities/record-fields.ts'
import { translator } from '#shared/i18n/index.ts'
import { ApiProvider } from '../../renderer/src/api/api-context.tsx'
import { createConnection } from '../../renderer/src/api/connection.ts'
import { GenericFields } from '../../renderer/src/forms/generic-fields.tsx'
import { RecordForm } from '../../renderer/src/forms/record-form.tsx'
import { testEngine } from '../helpers/engine.ts'
import { tempDir } from '../helpers/temp-dir.ts'
import { renderInFirm } from './render.tsx'

const t = translator('zh-CN', 'ui')

function startClient() {
  const { reference, clock } = testEngine
  const host = createHost({ dataDir: tempDir(), kind: 'web', clock, reference, log: () => undefined })
  onTestFinished(() => host.close())
  return createRouterClient(host.router, { context: host.context })
}

type Client = ReturnType<typeof startClient>

interface FormOf {
  readonly kind: RecordKind
  readonly initial?: object
  readonly client?: Client
  readonly onSave?: (record: object) => Promise<unknown>
}

/** The generic form of a kind, in front of the real host. */
async function renderForm({ kind, initial = {}, client = startClient(), onSave = async () => undefined }: FormOf) {
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })
  onTestFinished(() => queries.clear())
  function Shown() {
    const [form] = Form.useForm()
    return (
      <RecordForm form={form} schema={schemaOf(kind)} initial={{ id: 'r', ...initial }} onSave={onSave}>
        <GenericFields kind={kind} />
        <button type="submit">存</button>
      </RecordForm>
    )
  }
  await renderInFirm(
    <QueryClientProvider client={queries}>
      <ApiProvider client={client} connection={createConnection()} shell={null}>
        <Shown />
      </ApiProvider>
    </QueryClientProvider>,
  )
}

/** The role of the control for each sort of field; null where none stands. */
const ROLES: Readonly<Record<FieldType['is'], string | null>> = {
  date: 'textbox',
  text: 'textbox',
  number: 'spinbutton',
  flag: 'combobox',
  choice: 'combobox',
  choices: 'combobox',
  hazard: 'combobox',
  hazards: 'combobox',
  texts: 'combobox',
  record: 'combobox',
  records: 'combobox',
  listed: 'combobox',
  rows: null,
  reading: null,
}

describe('the form of a record follows from its schema', () => {
  test.each(RECORD_KINDS)('%s: every field stands under its label, as a control of its sort', async (kind) => {
    await renderForm({ kind })
    for (const { name, type } of recordFields(kind)) {
      const role = ROLES[type.is]
      const found = screen.queryAllByLabelText(t(`ledger.${kind}.${name}`), { exact: true })
      const roles = found.map((control) => control.getAttribute('role') ?? roleOf(control))
      expect([name, roles.includes(role ?? '')]).toEqual([name, role !== null])
    }
  })

  test('a number carries its unit, and a text its length', async () => {
    await renderForm({ kind: 'ppeIssues' })
    expect(screen.getByLabelText(t('ledger.ppeIssues.lifeDays')).closest('.ant-form-item')?.textContent).toContain(
      t('unit.days'),
    )
    expect(screen.getByLabelText(t('ledger.ppeIssues.item')).getAttribute('maxlength')).toBe('60')
  })
})

function roleOf(control: HTMLElement): string {
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? 'textbox' : ''
}

describe('what is refused is said', () => {
  const save = () => fireEvent.click(screen.getByRole('button', { name: '存' }))

  test('by the schema, at the field: a certificate of a radiation worker needs its holder', async () => {
    await renderForm({ kind: 'licences', initial: { kind: 'radiationWorker', workerId: null } })
    save()
    const holder = screen.getByLabelText(t('ledger.licences.workerId')).closest('.ant-form-item')
    await waitFor(() => expect(holder?.textContent).toContain(translator('zh-CN', 'errors')('reason.licence.holder')))
  })

  test('by the schema, at the field: an end before its beginning', async () => {
    await renderForm({
      kind: 'maternities',
      initial: { workerId: 'k', kind: 'nursing', from: '2026-05-01', to: '2026-04-01' },
    })
    save()
    const end = screen.getByLabelText(t('ledger.maternities.to')).closest('.ant-form-item')
    await waitFor(() => expect(end?.textContent).toContain(translator('zh-CN', 'errors')('reason.period.reversed')))
  })

  test('by the service, above the form: a finding does not close without its evidence', async () => {
    const client = startClient()
    const { id: firmId } = await client.firms.create({ profile: { name: '样本机械厂' } })
    const finding = { foundOn: '2026-11-01', description: '标识脱落' }
    await client.records.findings.save({ firmId, record: { id: 'r', ...finding } })
    await renderForm({
      kind: 'findings',
      client,
      initial: { ...finding, state: 'closed' },
      onSave: (record) => client.records.findings.save({ firmId, record: schemaOf('findings').parse(record) }),
    })
    save()
    expect((await screen.findByRole('alert')).textContent).toContain('隐患没有保存')
    expect((await client.records.findings.list({ firmId }))[0]?.state).toBe('registered')
  })
})
