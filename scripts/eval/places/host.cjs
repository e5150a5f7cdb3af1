'use strict';
// Runs as a child process: serves the built program, a fresh one whenever the parent asks, at the clock that the parent sets.
// Caches, sessions, accounts and limits end with each, and starting one again costs a fraction of a process.
let shiftMs = 0;
const RealDate = Date;
const now = () => RealDate.now() + shiftMs;

/** The same class for everybody who compares: only what it takes for now is moved. */
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Date().toString(),
  get: (target, key) => (key === 'now' ? now : target[key]),
});
RealDate.prototype.constructor = Date;

const { join } = require('node:path');
require('reflect-metadata');
const built = (path) => require(join(__dirname, '../../../dist', path));
const { createApp } = built('app.setup');
const { loadConfig } = built('config/env');
const { OpenConnections } = built('http/open-connections');
const { createLogger } = built('logging/logger');

let app = null;
let connections = null;

/** What the parent asks for, by name; what it resolves with is the answer. */
const DEEDS = {
  async start({ env, at }) {
    shiftMs = at - RealDate.now();
    const config = loadConfig(env);
    app = await createApp(config, createLogger(config));
    connections = new OpenConnections(app.getHttpServer());
    await app.listen(0, '127.0.0.1');
    shiftMs = at - RealDate.now();
    return { url: await app.getUrl() };
  },
  async stop() {
    connections.endWhenQuiet();
    await app.close();
    return {};
  },
};

process.on('message', ({ deed, ...more }) => {
  DEEDS[deed](more).then(
    (answer) => process.send(answer),
    (error) => process.send({ error: String(error.stack ?? error) }),
  );
});
// The parent is gone: nobody asks any more.
process.on('disconnect', () => process.exit());
