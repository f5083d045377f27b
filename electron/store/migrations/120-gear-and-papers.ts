import type { Migration } from '../migrate.ts'

/** Gear in stock by batch, where each issue came from and went back to; what notices and cards said when they were made. */
export const gearAndPapers: Migration = {
  version: 120,
  sql: `
    CREATE TABLE ppe_receipt (
      id TEXT NOT NULL PRIMARY KEY,
      item TEXT NOT NULL,
      spec TEXT,
      size TEXT,
      batch TEXT,
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      received_on TEXT NOT NULL,
      expires_on TEXT,
      scrapped INTEGER NOT NULL CHECK (scrapped >= 0),
      supplier TEXT
    ) STRICT;

    ALTER TABLE ppe_issue ADD COLUMN size TEXT;
    ALTER TABLE ppe_issue ADD COLUMN receipt_id TEXT REFERENCES ppe_receipt (id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE ppe_issue ADD COLUMN returned_on TEXT;
    ALTER TABLE ppe_issue ADD COLUMN returned_to TEXT CHECK (returned_to IN ('stock', 'scrap'));
    CREATE INDEX ppe_issue_by_receipt ON ppe_issue (receipt_id);

    ALTER TABLE contract_notice ADD COLUMN content TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(content));
    ALTER TABLE result_notice ADD COLUMN content TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(content));
    ALTER TABLE notice_card ADD COLUMN content TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(content));
  `,
}
