import { Button } from 'antd'
import { useState } from 'react'
import type { Seat } from '#shared/entities/training-session.ts'
import type { TrainingOverview } from '#shared/entities/training-work.ts'
import { useText } from '../../hooks/use-text.ts'
import { PeopleTable } from './people-table.tsx'

interface NeedsTabProps {
  readonly data: TrainingOverview
  readonly onPlan: (seats: readonly Seat[]) => void
}

/** The seats of some people, in the order of the list. */
export function seatsOf(data: TrainingOverview, keys: ReadonlySet<string>): Seat[] {
  return data.people.filter(({ key }) => keys.has(key)).map(({ trainee, workerId }) => ({ trainee, workerId }))
}

/** Who needs what; those chosen become the list of a session. */
export function NeedsTab({ data, onPlan }: NeedsTabProps) {
  const t = useText()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      {picked.size === 0 ? null : (
        <div className="filters">
          <Button type="primary" onClick={() => onPlan(seatsOf(data, picked))}>
            {t('training.newFor', { count: picked.size })}
          </Button>
        </div>
      )}
      <PeopleTable data={data} picked={picked} onPick={setPicked} />
    </>
  )
}
