// All vendors of test/fakes in a process of their own, told what to do by messages.
//   node --import tsx bench/support/vendors.mjs, started by parts.mjs
import fakesModule from '../../test/fakes/index.ts';

const fakes = await fakesModule.startFakes();

/** `set: { gemini: { firstTokenDelayMs: 400 } }` changes fakes, `count: 'openWeather'` counts what one was asked. */
process.on('message', ({ set = {}, count, forget }) => {
  for (const [name, values] of Object.entries(set)) Object.assign(fakes[name], values);
  if (forget) for (const fake of Object.values(fakes)) if (Array.isArray(fake.requests)) fake.requests.length = 0;
  process.send({ count: count === undefined ? null : fakes[count].requests.length });
});
process.once('disconnect', () => process.exit(0));
process.send({ env: fakes.env });
