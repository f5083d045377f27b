// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { Input } from 'antd'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { translator } from '#shared/i18n/index.ts'
import { FormDrawer } from '../../renderer/src/forms/form-drawer.tsx'
import { Field } from '../../renderer/src/forms/record-form.tsx'
import { renderInFirm } from './render.tsx'

const t = translator('en', 'ui')
const schema = z.strictObject({ id: z.string(), item: z.string() })
type Piece = z.output<typeof schema>
const PIECES: readonly Piece[] = [
  { id: 'a', item: '口罩' },
  { id: 'b', item: '手套' },
]

function Pieces({ onSave }: { onSave: (piece: Piece) => void }) {
  const [open, setOpen] = useState<Piece | null>(null)
  return (
    <>
      {PIECES.map((piece) => (
        <button key={piece.id} type="button" onClick={() => setOpen(piece)}>
          {piece.id}
        </button>
      ))}
      <FormDrawer
        title="物品"
        schema={schema}
        initial={open}
        onClose={() => setOpen(null)}
        onSave={async (piece) => onSave(piece)}
      >
        <Field name="item" label="名称">
          <Input />
        </Field>
      </FormDrawer>
    </>
  )
}

test('what was typed for one record and given up is not carried into the next one opened', async () => {
  const saved: Piece[] = []
  await renderInFirm(<Pieces onSave={(piece) => saved.push(piece)} />, 'en')
  fireEvent.click(await screen.findByRole('button', { name: 'a' }))
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '打了一半' } })
  fireEvent.click(screen.getByText(t('action.cancel')))
  fireEvent.click(await screen.findByText('b'))
  await expect.poll(() => screen.getByLabelText<HTMLInputElement>('名称').value).toBe('手套')
  fireEvent.click(screen.getByText(t('action.save')))
  await expect.poll(() => saved).toEqual([{ id: 'b', item: '手套' }])
})
