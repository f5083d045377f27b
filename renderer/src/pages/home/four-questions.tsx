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
          <QuestionLink question={question}>
            <h2>{t(`question.${question.key}`)}</h2>
            <p className={`answer ${question.answer}`}>
              <span aria-hidden="true">{ICONS[question.answer]}</span> {t(`answer.${question.answer}`)}
            </p>
            <p className="muted">{question.text}</p>
          </QuestionLink>
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

/** Each question leads to the screen where it is answered; its ratio to the names behind it. */
function QuestionLink({ question, children }: { question: Question; children: ReactNode }) {
  const params = { firmId: useFirmId() }
  switch (question.key) {
    case 'declared':
      return (
        <Link to="/firms/$firmId/declaration" params={params}>
          {children}
        </Link>
      )
    case 'tested':
      return (
        <Link to="/firms/$firmId/measurement" params={params}>
          {children}
        </Link>
      )
    case 'examined':
      return (
        <Link to="/firms/$firmId/exams" params={params} search={{ tab: 'coverage' }}>
          {children}
        </Link>
      )
    case 'trained':
      return (
        <Link to="/firms/$firmId/training" params={params}>
          {children}
        </Link>
      )
  }
}
