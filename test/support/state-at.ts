// Says on this process's clock (TZ) whether hours are open: [[text, ISO 8601], ...] in, [true | false | null, ...] out.
import { stateAt } from '../../src/places/hours';

async function main(): Promise<void> {
  const asked = JSON.parse(process.argv[2]!) as [string, string][];
  const states = await Promise.all(
    asked.map(([text, at]) => stateAt({ kind: 'mapped', text, note: null }, Date.parse(at))),
  );
  process.stdout.write(JSON.stringify(states.map(({ open }) => open)));
}

void main();
