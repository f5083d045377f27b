import type { Migration } from '../migrate.ts'

/**
 * Scans and photos, each content once. The bytes stand last: SQLite reads a row from the front, so a list with its
 * thumbnails never walks through the contents.
 */
export const attachments: Migration = {
  version: 70,
  sql: `
    CREATE TABLE blob (
      hash TEXT NOT NULL PRIMARY KEY,
      media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
      size INTEGER NOT NULL,
      thumbnail BLOB,
      bytes BLOB NOT NULL,
      CHECK (size = length(bytes))
    ) STRICT;

    CREATE TABLE attachment (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      record_id TEXT NOT NULL,
      file_name TEXT NOT NULL,
      hash TEXT NOT NULL REFERENCES blob (hash) DEFERRABLE INITIALLY DEFERRED,
      added_at TEXT NOT NULL,
      note TEXT,
      UNIQUE (kind, record_id, hash)
    ) STRICT;
    CREATE INDEX attachment_by_hash ON attachment (hash);

    CREATE INDEX change_log_by_batch ON change_log (batch);
    CREATE INDEX change_log_by_record ON change_log (kind, record_id);
  `,
}
