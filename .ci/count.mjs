// Adds up what every test runner wrote (trx of .NET, json of vitest) and prints one line; exits 1 when nothing ran or something failed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(process.argv[2], { recursive: true }).map((name) => join(process.argv[2], name));
const sum = { passed: 0, failed: 0, skipped: 0 };

for (const file of files.filter((name) => name.endsWith('.trx'))) {
  const text = readFileSync(file, 'utf8');
  const counters = text.match(/<Counters [^>]*>/)?.[0] ?? '';
  const count = (name) => Number(counters.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
  sum.passed += count('passed');
  sum.failed += count('failed') + count('error') + count('timeout') + count('aborted');
  // Skipped tests are in no counter but the difference.
  sum.skipped += count('total') - count('executed');
}

for (const file of files.filter((name) => name.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  sum.passed += report.numPassedTests;
  sum.failed += report.numFailedTests;
  sum.skipped += report.numPendingTests + report.numTodoTests;
}

console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
