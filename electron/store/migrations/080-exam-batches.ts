import type { Migration } from '../migrate.ts'

/** Batches of examinations, and how a clinic's sheets of results read. */
export const examBatches: Migration = {
  version: 80,
  sql: `
    CREATE TABLE exam_batch (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      clinic_id TEXT REFERENCES clinic (id) DEFERRABLE INITIALLY DEFERRED,
      planned_on TEXT,
      sent_on TEXT,
      closed_on TEXT,
      note TEXT,
      members TEXT NOT NULL CHECK (json_valid(members))
    ) STRICT;
    CREATE INDEX exam_batch_by_clinic ON exam_batch (clinic_id);

    ALTER TABLE clinic ADD COLUMN sheet_columns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sheet_columns));
    ALTER TABLE clinic ADD COLUMN sheet_words TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sheet_words));
  `,
}
