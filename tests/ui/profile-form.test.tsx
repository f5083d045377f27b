// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Form, Input } from 'antd'
import { describe, expect, test, vi } from 'vitest'
import { usccCheckCharacter } from '#shared/domain/identifiers.ts'
import { firmProfileSchema, type FirmProfile } from '#shared/entities/firm.ts'
import { Field, RecordForm } from '../../renderer/src/forms/record-form.tsx'
import { UsccField } from '../../renderer/src/forms/uscc-field.tsx'
import { renderInFirm } from './render.tsx'

const BODY = '91990000MA0NEW001'
const RIGHT = BODY + usccCheckCharacter(BODY)
const WRONG = BODY + (RIGHT.endsWith('0') ? '1' : '0')

async function renderForm() {
  const onSave = vi.fn<(profile: FirmProfile) => Promise<void>>(async () => undefined)
  function ProfileForm() {
    const [form] = Form.useForm()
    return (
      <RecordForm form={form} schema={firmProfileSchema} initial={{ name: '甲厂' }} onSave={onSave}>
        <Field name="name" label="名称" required>
          <Input />
        </Field>
        <UsccField />
        <button type="submit">存</button>
      </RecordForm>
    )
  }
  await renderInFirm(<ProfileForm />)
  return { onSave, code: screen.getByLabelText('统一社会信用代码'), save: screen.getByRole('button', { name: '存' }) }
}

describe('profile form', () => {
  test('counts the characters of a credit code while it is typed', async () => {
    const { code } = await renderForm()
    fireEvent.change(code, { target: { value: BODY } })
    expect(await screen.findByText('已输入 17 位，共 18 位')).toBeTruthy()
  })

  test('says which check character belongs there, and saves nothing', async () => {
    const { code, save, onSave } = await renderForm()
    fireEvent.change(code, { target: { value: WRONG } })
    const reason = `最后一位应为“${RIGHT.slice(-1)}”，填的是“${WRONG.slice(-1)}”`
    expect(await screen.findByText(new RegExp(reason))).toBeTruthy()
    fireEvent.click(save)
    expect(await screen.findByText(/没有保存：有 1 处需要更正/)).toBeTruthy()
    expect(onSave).not.toHaveBeenCalled()
  })

  test('names the character that no credit code has', async () => {
    const { code } = await renderForm()
    fireEvent.change(code, { target: { value: `91990000MAONEW001X` } })
    expect(await screen.findByText(/第 11 位不能是“O”/)).toBeTruthy()
  })

  test('hands over the record as the schema reads it: blanks gone, capitals, nothing for null', async () => {
    const { code, save, onSave } = await renderForm()
    fireEvent.change(code, { target: { value: ` ${RIGHT.toLowerCase()} ` } })
    fireEvent.click(save)
    await waitFor(() => expect(onSave).toHaveBeenCalledOnce())
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ name: '甲厂', uscc: RIGHT, staff: null, demo: false })
  })

  test('a name is required, and said so at its field', async () => {
    const { save, onSave } = await renderForm()
    const name = screen.getByLabelText('名称')
    fireEvent.change(name, { target: { value: '  ' } })
    fireEvent.blur(name)
    expect(await screen.findByText('必填')).toBeTruthy()
    fireEvent.click(save)
    await screen.findByText(/没有保存/)
    expect(onSave).not.toHaveBeenCalled()
  })

  test('a refusal of the host stands above the form', async () => {
    const { save, onSave } = await renderForm()
    onSave.mockRejectedValueOnce(new Error('no answer'))
    fireEvent.click(save)
    expect((await screen.findByRole('alert')).textContent).toContain('操作没有完成')
  })
})
