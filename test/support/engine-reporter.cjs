/** Says how many tests ran on which engine, so that a run that lost one shows it. */
class EngineReporter {
  onRunComplete(_contexts, { testResults }) {
    const counts = { unit: 0, 'sqlite, no redis': 0, 'postgres and redis': 0 };
    let passed = 0;
    let failed = 0;
    for (const { testResults: tests, testFilePath } of testResults) {
      for (const { ancestorTitles, status } of tests) {
        if (status === 'passed') passed += 1;
        if (status === 'failed') failed += 1;
        const engine = Object.keys(counts).find((name) => ancestorTitles.some((title) => title === `on ${name}`));
        counts[engine ?? 'unit'] += 1;
        if (!engine && testFilePath.includes('e2e'))
          counts['end to end, no database of its own'] = (counts['end to end, no database of its own'] ?? 0) + 1;
        if (!engine && testFilePath.includes('e2e')) counts.unit -= 1;
      }
    }
    const list = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
    process.stdout.write(`\nTests by engine: ${list.join('; ')}\n${passed} passed, ${failed} failed\n`);
  }
}

module.exports = EngineReporter;
