import { useParams } from '@tanstack/react-router'
import { changeEventLedger } from './change-event-ledger.tsx'
import { declarationLedger } from './declaration-ledger.tsx'
import { examLedger } from './exam-ledger.tsx'
import { LedgerPage } from './ledger-page.tsx'
import { surveyLedger } from './survey-ledger.tsx'
import { trainingLedger } from './training-ledger.tsx'

/** The ledger that the address names. The key makes each kind a page of its own. */
export function RecordsPage() {
  const { ledger } = useParams({ from: '/firms/$firmId/records/$ledger' })
  switch (ledger) {
    case 'exams':
      return <LedgerPage key={ledger} ledger={examLedger} />
    case 'trainings':
      return <LedgerPage key={ledger} ledger={trainingLedger} />
    case 'surveys':
      return <LedgerPage key={ledger} ledger={surveyLedger} />
    case 'declarations':
      return <LedgerPage key={ledger} ledger={declarationLedger} />
    case 'changeEvents':
      return <LedgerPage key={ledger} ledger={changeEventLedger} />
  }
}
