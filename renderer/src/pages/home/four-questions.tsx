import { Link } from '@tanstack/react-router'
import type { FirmSummary } from '#shared/api/firms.ts'
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleFilled,
  QuestionCircleOutlined,
} from '../../components/icons.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import type { Ledger } from '../../app/search.ts'

type Question = FirmSummary['questions'][number]

const LEDGER_OF: Record<Question['key'], Ledger> = {
  declared: 'declarations',
  tested: 'surveys',
  examined: 'exams',
  trained: 'trainings',
}

const ICONS: Record<Question['answer'], React.ReactNode> = {
  yes: <CheckCircleOutlined />,
  no: <CloseCircleFilled />,
  partly: <ClockCircleOutlined />,
  unknown: <QuestionCircleOutlined />,
}

/** 申报了吗？检测了吗？体检了吗？培训了吗？ before anything finer. */
export function FourQuestions({ questions }: { questions: readonly Question[] }) {
  const t = useText()
  const firmId = useFirmId()
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question.key}>
          <Link to="/firms/$firmId/records/$ledger" params={{ firmId, ledger: LEDGER_OF[question.key] }}>
            <h2>{t(`question.${question.key}`)}</h2>
            <p className={`answer ${question.answer}`}>
              <span aria-hidden="true">{ICONS[question.answer]}</span> {t(`answer.${question.answer}`)}
              {question.numerator === null || !question.denominator ? null : (
                <span className="ratio">
                  {question.numerator} / {question.denominator}
                </span>
              )}
            </p>
            <p className="muted">{question.text}</p>
          </Link>
        </li>
      ))}
    </ul>
  )
}
