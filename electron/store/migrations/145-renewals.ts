import type { Migration } from '../migrate.ts'

/** When an agreement takes effect, and which agreement or contract a later one renews. */
export const renewals: Migration = {
  version: 145,
  sql: `
    ALTER TABLE agreement ADD COLUMN "from" TEXT;
    ALTER TABLE agreement ADD COLUMN renews_id TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE contractor ADD COLUMN renews_id TEXT REFERENCES contractor (id) DEFERRABLE INITIALLY DEFERRED;
  `,
}
