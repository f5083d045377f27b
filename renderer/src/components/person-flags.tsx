import type { PersonFlag } from '#shared/entities/people.ts'
import { useText } from '../hooks/use-text.ts'
import { ExclamationCircleFilled, InfoCircleOutlined } from './icons.tsx'

/** Flags that ask for action; the others only say how somebody is to be treated. */
const PRESSING: ReadonlySet<PersonFlag> = new Set(['barred', 'overdue'])

/** What a person is marked with: shape, word and colour, so that no single one carries it. */
export function PersonFlags({ flags }: { flags: readonly PersonFlag[] }) {
  return (
    <span className="person-flags">
      {flags.map((flag) => (
        <FlagMark key={flag} flag={flag} />
      ))}
    </span>
  )
}

/** One mark. */
export function FlagMark({ flag }: { flag: PersonFlag }) {
  const t = useText()
  const pressing = PRESSING.has(flag)
  return (
    <span className={pressing ? 'person-flag pressing' : 'person-flag'}>
      {pressing ? <ExclamationCircleFilled /> : <InfoCircleOutlined />} {t(`people.flag.${flag}`)}
    </span>
  )
}
