import type { Migration } from '../migrate.ts'

/** Who signed a rule and when it is looked at again, when and what an accident's report said, and single papers in the archive. */
export const yearPapers: Migration = {
  version: 140,
  sql: `
    ALTER TABLE rule_document ADD COLUMN signed_by TEXT;
    ALTER TABLE rule_document ADD COLUMN review_on TEXT;
    ALTER TABLE incident ADD COLUMN reported_time TEXT;
    ALTER TABLE incident ADD COLUMN report_content TEXT;
    ALTER TABLE filing ADD COLUMN item_id TEXT;
  `,
}
