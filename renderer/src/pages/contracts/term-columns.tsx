import type { ContractTerm } from '#shared/entities/contracts-work.ts'
import { ClockCircleOutlined, ExclamationCircleFilled } from '../../components/icons.tsx'
import { Marked, StatusMark } from '../../components/status-mark.tsx'
import type { Text } from '../../hooks/use-text.ts'
import type { Column } from '../../tables/data-table.tsx'

const MARKS = {
  ahead: { status: 'notApplicable', icon: <ClockCircleOutlined /> },
  running: { status: 'ok' },
  ended: { status: 'due', icon: <ExclamationCircleFilled /> },
  renewed: { status: 'notApplicable' },
} as const

/** How a contract stands, in shape, word and colour. */
export function termState<R extends ContractTerm>(t: Text): Column<R> {
  return {
    key: 'state',
    title: t('contracts.column.state'),
    width: 156,
    render: ({ state }) => (state === null ? null : <Marked {...MARKS[state]}>{t(`contracts.state.${state}`)}</Marked>),
  }
}

/** From when to when, and how long still. */
export function termDays<R extends ContractTerm>(t: Text): Column<R>[] {
  return [
    {
      key: 'term',
      title: t('contracts.term'),
      width: 116,
      render: ({ state, from, to }) =>
        state === null ? null : (
          <>
            <div>{from ?? t('value.none')}</div>
            <div>{to ?? t('value.none')}</div>
          </>
        ),
    },
    { key: 'daysLeft', title: t('contracts.column.daysLeft'), width: 96, render: (row) => <Left term={row} t={t} /> },
    {
      key: 'duty',
      title: t('contracts.column.duty'),
      width: 130,
      render: ({ duty }) =>
        duty === null ? null : (
          <span className="contracts-duty">
            <StatusMark {...duty} />
          </span>
        ),
    },
  ]
}

function Left({ term: { daysLeft, renewedById }, t }: { term: ContractTerm; t: Text }) {
  if (renewedById !== null) return t('contracts.renewed')
  if (daysLeft === null) return t('value.none')
  return daysLeft < 0 ? t('contracts.daysLeft.over', { days: -daysLeft }) : t('contracts.daysLeft', { days: daysLeft })
}
