/** Counts of passed, failed and skipped tests, read from the reports the test tools write. Pure. */

/** @typedef {{ passed: number, failed: number, skipped: number, reasons: readonly string[] }} Tally */

/** @type {Tally} */
export const NONE = { passed: 0, failed: 0, skipped: 0, reasons: [] }

/** @param {Tally} a @param {Tally} b @returns {Tally} */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    reasons: [...a.reasons, ...b.reasons],
  }
}

/** The one line every run ends with. @param {Tally} tally */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * Vitest's JSON report. A file that could not even be loaded, and a run that failed without any failed test (an
 * unhandled error), count as one failure each.
 * @param {any} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyVitest(report, exitCode) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && file.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  const skipped = report.testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults.filter((/** @type {any} */ test) =>
      ['skipped', 'pending', 'todo', 'disabled'].includes(test.status),
    ),
  )
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: skipped.length,
    reasons: skipped.map((/** @type {any} */ test) => test.fullName),
  }
}

/**
 * Playwright's JSON report.
 * @param {any} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyPlaywright(report, exitCode) {
  const { expected, unexpected, flaky, skipped } = report.stats
  const failed = unexpected + flaky
  return {
    passed: expected,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped,
    reasons: report.suites.flatMap(skipReasons),
  }
}

/** @param {any} suite @returns {string[]} */
function skipReasons(suite) {
  const own = (suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    spec.tests
      .filter((/** @type {any} */ test) => test.status === 'skipped')
      .map((/** @type {any} */ test) => {
        const said = test.annotations.find((/** @type {any} */ note) => note.type === 'skip')?.description
        return `${test.projectName}: ${spec.title}${said === undefined ? '' : ` (${said})`}`
      }),
  )
  return [...own, ...(suite.suites ?? []).flatMap(skipReasons)]
}
