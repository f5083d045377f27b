import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { seatKey } from '#shared/domain/training-session-state.ts'
import type { TrainingSession } from '#shared/entities/training-session.ts'
import { useApi } from '../../api/api-context.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { seatsOf } from './needs-tab.tsx'
import { PeopleTable } from './people-table.tsx'

/** The list of a session, chosen from what people need and where they work. */
export function ChoosePeople({ session, onClose }: { session: TrainingSession; onClose: () => void }) {
  const t = useText()
  const { query } = useApi()
  const overview = useQuery(query.trainingWork.overview.queryOptions({ input: useFirmOnDay() }))
  const save = useSaveRecord('trainingSessions')
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(session.seats.map(seatKey)))
  return (
    <Answer of={overview}>
      {(data) => {
        const listed = new Set(data.people.map(({ key }) => key))
        // Who is no longer on the roster keeps the seat.
        const others = session.seats.filter((seat) => !listed.has(seatKey(seat)))
        const confirm = () =>
          save.mutate({ ...session, seats: [...others, ...seatsOf(data, picked)] }, { onSuccess: onClose })
        return (
          <SideDrawer
            title={t('training.people')}
            open
            wide
            onClose={onClose}
            footer={
              <div className="drawer-footer">
                <span className="grow" />
                <Button onClick={onClose}>{t('action.cancel')}</Button>
                <Button type="primary" loading={save.isPending} onClick={confirm}>
                  {t('training.people.save')}
                </Button>
              </div>
            }
          >
            <div className="training-choose">
              <PeopleTable data={data} picked={picked} onPick={setPicked} />
            </div>
          </SideDrawer>
        )
      }}
    </Answer>
  )
}
