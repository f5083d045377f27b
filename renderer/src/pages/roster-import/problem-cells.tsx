import type { RosterProblem } from '#shared/entities/roster.ts'
import { useText } from '../../hooks/use-text.ts'

/** Problems of a row, each with the address of its cell. */
export function ProblemCells({ problems }: { problems: readonly RosterProblem[] }) {
  const t = useText()
  return (
    <ul className="problem-cells">
      {problems.map((problem) => (
        <li key={problem.cell + problem.code}>
          <span className="cell">{problem.cell}</span> {problem.message}
          {problem.proposal === null ? null : (
            <span className="muted"> {t('import.proposal', { proposal: problem.proposal })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
