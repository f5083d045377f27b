import type { Migration } from '../migrate.ts'

/**
 * Results of a report state what the choice of a limit needs beside the value: the case of the limit, free silica, workload, climate and hours.
 * Rows written before know none of it. Results are JSON text; those that already name a field keep it.
 */
export const resultEvidence: Migration = {
  version: 110,
  sql: `
    UPDATE survey SET results = (
      SELECT json_group_array(json_insert(result.value,
        '$.condition', NULL, '$.silica', NULL, '$.labourClass', NULL,
        '$.contactRate', NULL, '$.hotRegion', NULL, '$.hoursPerDay', NULL))
      FROM json_each(survey.results) AS result
    )
    WHERE json_array_length(results) > 0;
  `,
}
