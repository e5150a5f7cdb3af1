import { Note, Report, Wrong } from './report';

describe('Report', () => {
  let lines: string[];
  let report: Report;
  beforeEach(() => {
    lines = [];
    report = new Report((line) => lines.push(line));
  });

  it('writes a line for each check as it ends, and counts them', async () => {
    await report.check('one', () => 'fine');
    await report.check('two', () => Promise.resolve(new Note('look here')));
    expect(report.finish()).toBe(0);
    await report.check('three', () => Promise.reject(new Wrong('broken')));
    expect(report.finish()).toBe(1);
    expect(lines.map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      'PASS | one | fine\n',
      'NOTE | two | look here\n',
      '\n1 passed, 0 failed, 1 to note\n',
      'FAIL | three | broken\n',
      '\n1 passed, 1 failed, 1 to note\n',
    ]);
  });

  it('keeps a line a line, whatever a stranger answers', async () => {
    await report.check('one', () => `red \u001b[31m\nFAIL  two${'x'.repeat(300)}`);
    expect(report.rows[0]!.seen).toMatch(/^red {2}\[31m FAIL {2}twox+\.\.\.$/);
  });

  it('lets a bug through', async () => {
    await expect(report.check('one', () => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});
