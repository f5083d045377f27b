import type { Migration } from '../migrate.ts'

/**
 * Later facts of cases, exams and assessments: the report after a diagnosis, an abnormal blood count, and what was assessed.
 * Up to now the scheme's name told a yearly assessment of radiation safety.
 */
export const laterFacts: Migration = {
  version: 100,
  sql: `
    ALTER TABLE disease_case ADD COLUMN confirmed_reported_on TEXT;
    ALTER TABLE exam ADD COLUMN blood_count_abnormal INTEGER CHECK (blood_count_abnormal IN (0, 1));
    UPDATE exam SET blood_count_abnormal = 1
    WHERE recheck_items LIKE '%血常规%' OR recheck_items LIKE '%血象%' OR recheck_items LIKE '%blood count%';
    ALTER TABLE risk_assessment ADD COLUMN kind TEXT NOT NULL DEFAULT 'combined' CHECK (kind IN ('combined', 'radiation'));
    UPDATE risk_assessment SET kind = 'radiation'
    WHERE scheme LIKE '%辐射%' OR scheme LIKE '%放射%' OR scheme LIKE '%radiation%';
  `,
}
