/** Closes the run with one plain line that a machine can read: `N passed, N failed`. */
module.exports = class PlainTotalsReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not even be loaded has no failed test in it, but it is a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest adds its own summary after every other reporter; the plain line is to be the very last.
    process.once('exit', () =>
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed\n`),
    );
  }
};
