import { join } from 'node:path';
import { readItems } from '../../scripts/eval-chat/items';
import { planByRules } from '../../src/chat/planner/rule-planner';
import { missesOf, reportOf } from '../../scripts/eval-chat/report';
import { runPlanner } from '../../scripts/eval-chat/run';

const FILE = join(__dirname, 'regression.jsonl');

describe('the rule planner on the committed messages', () => {
  const items = readItems(FILE);

  it('gets every one right', async () => {
    const planned = await runPlanner(items, planByRules);
    expect(missesOf(planned)).toBe('');
  });

  it('is reported with its scores and how sure it was', async () => {
    const report = reportOf('rules', await runPlanner(items, planByRules));
    expect(report).toMatch(/^rules: \d+ items, \d+ without those tagged ambiguous/);
    for (const line of ['intent accuracy', 'vibe accuracy', 'tool-set exact match', 'slot F1', 'everything right']) {
      expect(report).toMatch(new RegExp(`^${line} +100\\.0 % +100\\.0 %$`, 'm'));
    }
    expect(report).toMatch(/^plan time: median [\d.]+ ms, p99 [\d.]+ ms$/m);
    expect(report).toMatch(/^0\.8 and more +\d+ items, decided right 100\.0 %/m);
  });

  it('may be any function from what is known to a plan or the promise of one', async () => {
    const late = await runPlanner(items.slice(0, 3), (input) => Promise.resolve(planByRules(input)));
    expect(late.every(({ allRight }) => allRight)).toBe(true);
  });
});
