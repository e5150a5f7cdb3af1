import { makeCard, makeFacts, makeUnderstood } from '../../../test/factories/facts';
import { makeLadders } from '../../../test/support/ladders';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import type { Act } from '../../understanding/schema';
import type { GeminiClient } from '../model/gemini.client';
import { Writer } from './writer';

async function write(act: Act, signs: readonly string[], draft: string | null = null) {
  let calls = 0;
  const model: Pick<GeminiClient, 'isOn' | 'write'> = {
    isOn: true,
    write: (_, options) => {
      calls += 1;
      const words = 'The model says [1] that all is well.';
      options?.onText?.(words);
      return Promise.resolve(words);
    },
  };
  const ladders = makeLadders(configWith(), new SetClock('2026-01-14T15:00:00Z'));
  const told: string[] = [];
  const facts = makeFacts({ understood: makeUnderstood({ act, signs }), items: [makeCard()], draft });
  const options = { signal: undefined, onText: (piece: string) => told.push(piece) };
  const { text } = await new Writer(ladders, model as GeminiClient).write(facts, options);
  expect(told.join('')).toBe(text);
  return { text, calls };
}

describe('the writer', () => {
  it("takes the model's words", async () => {
    expect(await write('places', [])).toEqual({ text: 'The model says that all is well.', calls: 1 });
  });

  it('takes words that planning found without another call', async () => {
    expect(await write('places', [], 'Circuit Coffee it is.')).toEqual({ text: 'Circuit Coffee it is.', calls: 0 });
  });

  it('lets no model word a refusal, or speak to somebody in danger', async () => {
    expect(await write('decline', ['beyond.booking'], 'Sure, I booked it.')).toEqual({
      text: expect.stringMatching(/^I can't book/) as string,
      calls: 0,
    });
    expect(await write('places', ['feel.crisis'])).toEqual({
      text: expect.stringContaining('988') as string,
      calls: 0,
    });
  });
});
