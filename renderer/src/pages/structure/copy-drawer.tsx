import { App, Button, Form, Select } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'

/** Copies the tree to another firm of this computer; first which one, then what would be added, then the copy. */
export function CopyButton() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('copy.open')}</Button>
      <SideDrawer title={t('copy.title')} open={open} onClose={() => setOpen(false)}>
        {open ? <Copy onDone={() => setOpen(false)} /> : null}
      </SideDrawer>
    </>
  )
}

function Copy({ onDone }: { onDone: () => void }) {
  const t = useText()
  const { query } = useApi()
  const firmId = useFirmId()
  const language = useLanguage()
  const firms = useQuery(query.firms.list.queryOptions({ input: { language } }))
  const [target, setTarget] = useState<string | null>(null)
  const others = (firms.data ?? []).filter(({ id, available }) => id !== firmId && available)
  const chosen = others.find(({ id }) => id === target)
  return (
    <div className="copy">
      <p>{t('copy.what')}</p>
      {firms.isSuccess && others.length === 0 ? <p className="muted">{t('copy.noTarget')}</p> : null}
      <Form layout="vertical">
        <Form.Item label={t('copy.target')} htmlFor="copy-target">
          <Select
            id="copy-target"
            value={target}
            disabled={others.length === 0}
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setTarget}
          />
        </Form.Item>
      </Form>
      {chosen === undefined ? null : <Preview toFirmId={chosen.id} name={chosen.name} onDone={onDone} />}
    </div>
  )
}

function Preview({ toFirmId, name, onDone }: { toFirmId: string; name: string; onDone: () => void }) {
  const t = useText()
  const { client, query } = useApi()
  const firmId = useFirmId()
  const refresh = useRefreshFacts()
  const { message } = App.useApp()
  const preview = useQuery(query.structure.previewCopy.queryOptions({ input: { firmId, toFirmId }, staleTime: 0 }))
  const copy = useMutation({
    mutationFn: () => client.structure.copy({ firmId, toFirmId }),
    onSuccess: async () => {
      void message.success(t('copy.done', { name }))
      onDone()
      await refresh()
    },
  })
  return (
    <Answer of={preview}>
      {({ added, workplaces }) => {
        const nothing = added.workplaces + added.posts + added.exposures === 0
        const there = <span className="muted">{t('copy.there')}</span>
        return (
          <>
            <p role="status">{nothing ? t('copy.nothing') : t('copy.preview', added)}</p>
            <ul className="copy-preview">
              {workplaces.map((workplace, index) => (
                <li key={`${workplace.name}/${String(index)}`}>
                  {workplace.name} {workplace.isNew ? null : there}
                  <ul>
                    {workplace.posts.map((post) => (
                      <li key={post.name}>
                        {post.name} {post.isNew ? null : there}{' '}
                        {post.newHazards > 0 ? (
                          <span className="muted">{t('copy.newHazards', { count: post.newHazards })}</span>
                        ) : null}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            <Button type="primary" disabled={nothing} loading={copy.isPending} onClick={() => copy.mutate()}>
              {t('copy.confirm')}
            </Button>
          </>
        )
      }}
    </Answer>
  )
}
