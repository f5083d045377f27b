import type { RenderedIndicator } from '#shared/entities/rates.ts'
import {
  CheckCircleOutlined,
  CloseCircleFilled,
  InfoCircleFilled,
  QuestionCircleOutlined,
} from '../../components/icons.tsx'
import { useText } from '../../hooks/use-text.ts'

/** An indicator opens under its own address, for its explanation speaks of the target as well. */
export function indicatorKey({ indicatorId, rateId }: RenderedIndicator): string {
  return `${indicatorId}.${rateId ?? ''}`
}

const ICONS: Record<RenderedIndicator['verdict'], React.ReactNode> = {
  met: <CheckCircleOutlined className="good" />,
  notMet: <CloseCircleFilled className="bad" />,
  noData: <QuestionCircleOutlined />,
  noNumber: <InfoCircleFilled />,
  notOurs: <InfoCircleFilled />,
}

interface IndicatorTableProps {
  readonly lines: readonly RenderedIndicator[]
  readonly open: string | null
  readonly onOpen: (line: RenderedIndicator) => void
}

/** Each indicator of the plan, its target, what the firm's data give, and the verdict. A dozen lines: no virtual rows. */
export function IndicatorTable({ lines, open, onOpen }: IndicatorTableProps) {
  const t = useText()
  return (
    <table className="plain indicators" aria-label={t('rates.plan')}>
      <thead>
        <tr>
          <th scope="col">{t('rates.indicator')}</th>
          <th scope="col">{t('rates.measure')}</th>
          <th scope="col" className="right">
            {t('rates.target')}
          </th>
          <th scope="col" className="right">
            {t('rates.actual')}
          </th>
          <th scope="col">{t('rates.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={indicatorKey(line)} aria-selected={open === indicatorKey(line)}>
            <td>
              <button type="button" className="link" onClick={() => onOpen(line)}>
                {line.name}
              </button>
            </td>
            <td>{line.measure}</td>
            <td className="right">
              {line.target === null ? t('rates.target.none') : t('rates.target.atLeast', { percent: line.target })}
            </td>
            <td className="right">{line.actual ?? ''}</td>
            <td>
              <span className="mark">
                <span aria-hidden="true">{ICONS[line.verdict]}</span> {t(`rates.verdict.${line.verdict}`)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
