import type { Migration } from '../migrate.ts'

/** Gear the pack proposes for a hazard of a post that the firm did not take into its standards, and why. */
export const gearDeclines: Migration = {
  version: 150,
  sql: `
    CREATE TABLE ppe_decline (
      id TEXT NOT NULL PRIMARY KEY,
      post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      hazard_id TEXT NOT NULL,
      item TEXT NOT NULL,
      declined_on TEXT NOT NULL,
      reason TEXT
    ) STRICT;
    CREATE INDEX ppe_decline_by_post ON ppe_decline (post_id);
  `,
}
