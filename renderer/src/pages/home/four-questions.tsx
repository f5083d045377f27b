import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FirmSummary } from '#shared/api/firms.ts'
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleFilled,
  QuestionCircleOutlined,
} from '../../components/icons.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

type Question = FirmSummary['questions'][number]

/** The list behind each number: whom or what it leaves out, by name. */
const BEHIND = {
  declared: { to: '/firms/$firmId/declaration', search: { part: 'changes' } },
  tested: { to: '/firms/$firmId/measurement', search: { tab: 'untested' } },
  examined: { to: '/firms/$firmId/exams', search: { tab: 'coverage' } },
  trained: { to: '/firms/$firmId/training', search: { tab: 'needs' } },
} as const satisfies Record<Question['key'], object>

const ICONS: Record<Question['answer'], ReactNode> = {
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
          <Link {...BEHIND[question.key]} params={{ firmId }}>
            <h2>{t(`question.${question.key}`)}</h2>
            <p className={`answer ${question.answer}`}>
              <span aria-hidden="true">{ICONS[question.answer]}</span> {t(`answer.${question.answer}`)}
            </p>
            <p className="muted">{question.text}</p>
          </Link>
          {question.numerator === null || !question.denominator ? null : (
            <Link
              className="ratio"
              to="/firms/$firmId/rates"
              params={{ firmId }}
              search={{ rate: question.key }}
              aria-label={t('home.rate', { numerator: question.numerator, denominator: question.denominator })}
            >
              {question.numerator} / {question.denominator}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
