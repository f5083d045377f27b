import { App, Button, Checkbox } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { toggled } from '../../components/toggled.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { chosenKit, keyOf, type SuggestedLines } from './kit.ts'

/** Opens the usual workplaces, posts and hazards of the firm's industry. */
export function KitButton() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('kit.open')}</Button>
      <SideDrawer title={t('kit.title')} open={open} onClose={() => setOpen(false)} wide>
        {open ? <Kit onDone={() => setOpen(false)} /> : null}
      </SideDrawer>
    </>
  )
}

function Kit({ onDone }: { onDone: () => void }) {
  const { query } = useApi()
  const profile = useQuery(query.profile.get.queryOptions({ input: { firmId: useFirmId() } }))
  const industryCode = profile.data?.industryCode ?? ''
  const lines = useQuery(
    query.reference.suggestions.queryOptions({ input: { industryCode }, enabled: profile.isSuccess }),
  )
  return <Answer of={lines}>{(all) => <Lines lines={all} onDone={onDone} />}</Answer>
}

/** Every line with its tick; declining one is taking the tick away. Nothing is written before the button. */
function Lines({ lines, onDone }: { lines: SuggestedLines; onDone: () => void }) {
  const t = useText()
  const { client } = useApi()
  const firmId = useFirmId()
  const refresh = useRefreshFacts()
  const { message } = App.useApp()
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set())
  const kit = chosenKit(lines, declined)
  const add = useMutation({
    mutationFn: () => client.structure.addKit({ firmId, kit }),
    onSuccess: async ({ added }) => {
      void message.success(t('kit.added', added))
      onDone()
      await refresh()
    },
  })
  if (lines.length === 0) return <Notice kind="empty" title={t('kit.none')} text={t('kit.none.what')} />
  const box = (key: string, text: string, enabled = true) => (
    <Checkbox
      key={key}
      checked={enabled && !declined.has(key)}
      disabled={!enabled}
      onChange={() => setDeclined(toggled(declined, key))}
    >
      {text}
    </Checkbox>
  )
  const posts = kit.flatMap((line) => line.posts)
  return (
    <div className="kit">
      <p>{t('kit.what')}</p>
      {lines.map((line) => {
        const place = keyOf(line.process)
        const taken = !declined.has(place)
        return (
          <fieldset key={place}>
            <legend>{box(place, line.process)}</legend>
            {line.posts.map((post) => {
              const key = keyOf(line.process, post)
              return (
                <div key={key} className="kit-post">
                  {box(key, post, taken)}
                  <div className="kit-hazards">
                    {line.hazards.map(({ id, name }) =>
                      box(keyOf(line.process, post, id), name, taken && !declined.has(key)),
                    )}
                  </div>
                </div>
              )
            })}
          </fieldset>
        )
      })}
      <div className="kit-foot">
        <span role="status" className="grow">
          {t('kit.chosen', {
            workplaces: kit.length,
            posts: posts.length,
            hazards: posts.reduce((sum, { hazardIds }) => sum + hazardIds.length, 0),
          })}
        </span>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        <Button type="primary" disabled={kit.length === 0} loading={add.isPending} onClick={() => add.mutate()}>
          {t('kit.confirm')}
        </Button>
      </div>
    </div>
  )
}
