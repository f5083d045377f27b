import type { Migration } from '../migrate.ts'

/** Who checked and whether the check is finished; the item a finding came from; single payments; screenings of groups. An answer has room for points. */
export const checks: Migration = {
  version: 130,
  sql: `
    ALTER TABLE self_check ADD COLUMN "by" TEXT;
    ALTER TABLE self_check ADD COLUMN finished INTEGER NOT NULL DEFAULT 1 CHECK (finished IN (0, 1));
    UPDATE self_check
    SET answers = (SELECT json_group_array(json_set(value, '$.points', NULL)) FROM json_each(self_check.answers));
    ALTER TABLE finding ADD COLUMN self_check_item TEXT;

    CREATE TABLE expense (
      id TEXT NOT NULL PRIMARY KEY,
      date TEXT NOT NULL,
      item TEXT NOT NULL,
      payer TEXT NOT NULL CHECK (payer IN ('firm', 'government', 'fund')),
      amount REAL NOT NULL CHECK (amount > 0),
      purpose TEXT NOT NULL,
      voucher TEXT,
      finding_id TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX expense_by_finding ON expense (finding_id);

    CREATE TABLE screening (
      id TEXT NOT NULL PRIMARY KEY,
      date TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('stress', 'musculoskeletal')),
      instrument TEXT NOT NULL,
      post_id TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      respondents INTEGER NOT NULL CHECK (respondents >= 5),
      positive INTEGER NOT NULL CHECK (positive BETWEEN 0 AND respondents),
      mean_score REAL,
      note TEXT
    ) STRICT;
    CREATE INDEX screening_by_post ON screening (post_id);
  `,
}
