import type { Migration } from '../migrate.ts'

/** What a declaration said, kept with it; and how far somebody has come in typing a year's declaration into the portal. */
export const declaredSheet: Migration = {
  version: 90,
  sql: `
    ALTER TABLE declaration ADD COLUMN sheet TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sheet));
    ALTER TABLE declaration ADD COLUMN sheet_kept_on TEXT;

    CREATE TABLE copy_progress (
      year INTEGER NOT NULL PRIMARY KEY,
      progress TEXT NOT NULL CHECK (json_valid(progress))
    ) STRICT;
  `,
}
