import type { Card } from './answer';
import type { Played } from './play';

/** One line a question, `ok` or what failed with what was seen instead; then what was told, if that is wanted. */
export function lineOf(
  { question, judged: { answer }, verdict: { missed, byUnknown } }: Played,
  isVerbose: boolean,
): string {
  const heading = `${question.id} ${question.topic}: ${JSON.stringify(question.say)}`;
  const how = byUnknown ? 'ok (does not know, says so)' : 'ok';
  const lines = [
    missed.length === 0 ? `${how.padEnd(4)} ${heading}` : `FAIL ${heading}`,
    ...missed.map(({ key, seen }) => `       ${key}: ${seen}`),
  ];
  if (isVerbose) lines.push(`     > ${answer.reply.replaceAll('\n', '\n     > ')}`, ...answer.cards.map(cardText));
  return lines.join('\n');
}

/** How many were right: by rung, by topic, all, and through an honest "I don't know". */
export function countsOf(played: readonly Played[]): string {
  const byUnknown = played.filter(({ verdict }) => verdict.byUnknown).length;
  return [
    ...shares(played, ({ question }) => question.rung),
    '',
    ...shares(played, ({ question }) => question.topic),
    '',
    ...shares(played, () => 'all'),
    `${byUnknown} through or_unknown`,
  ].join('\n');
}

export function isRight({ verdict }: Played): boolean {
  return verdict.missed.length === 0;
}

function shares(played: readonly Played[], groupOf: (one: Played) => string): string[] {
  return [...new Set(played.map(groupOf))].map((group) => {
    const own = played.filter((one) => groupOf(one) === group);
    return `${group.padEnd(20)} ${own.filter(isRight).length} of ${own.length}`;
  });
}

function cardText(card: Card): string {
  const { name, category, walk_time, price_level, open_now, hours_today, closes_at, fits, unknown } = card;
  return `     - ${name} ${JSON.stringify({ category, walk_time, price_level, open_now, hours_today, closes_at, fits, unknown })}`;
}
