import { unitText } from '#shared/domain/units.ts'
import type { ResultVerdict } from '#shared/entities/measurement.ts'
import type { Measurement } from '#shared/entities/survey.ts'
import { CheckCircleOutlined, ExclamationCircleFilled, QuestionCircleOutlined } from '../../components/icons.tsx'
import { useText } from '../../hooks/use-text.ts'

const ICONS = {
  within: <CheckCircleOutlined />,
  over: <ExclamationCircleFilled />,
  cannotJudge: <QuestionCircleOutlined />,
}
const COLOURS = { within: 'good', over: 'bad', cannotJudge: 'warn' } as const

/** The program's verdict beside a result: shape, word and the limit; why stands in the hint. */
export function VerdictCell({ result, verdict }: { result: Measurement; verdict: ResultVerdict | null }) {
  const t = useText()
  if (verdict === null) return null
  const word = t(`verdict.${verdict.verdict}`)
  const differs =
    result.reportedVerdict !== null && verdict.verdict !== 'cannotJudge' && result.reportedVerdict !== verdict.verdict
  const params = { verdict: word, limit: verdict.limit ?? '', unit: unitText(verdict.unit) }
  return (
    <span className={COLOURS[verdict.verdict]} title={verdict.text}>
      {ICONS[verdict.verdict]}{' '}
      {verdict.missing.length > 0
        ? t('measure.entry.lacks', { verdict: word, missing: verdict.missing.join(t('list.separator')) })
        : verdict.limit === null
          ? t('measure.entry.verdict', { verdict: word })
          : t(differs ? 'measure.entry.verdictDiffers' : 'measure.entry.verdictLimit', params)}
    </span>
  )
}
