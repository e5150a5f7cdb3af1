import { isDeepStrictEqual } from 'node:util';
import { createClient } from 'redis';
import { makeCard } from '../../../test/factories/facts';
import { eventually } from '../../../test/support/eventually';
import { type RedisProcess, startRedis } from '../../../test/support/redis-process';
import { TcpProxy } from '../../../test/support/tcp-proxy';
import { configWith } from '../../../test/support/unit-config';
import { RedisConnection } from '../../redis/redis.connection';
import { type Conversation, EMPTY } from './conversation';
import { writeConversation } from './conversation.codec';
import { type ConversationOwner, ConversationStore } from './conversation.store';

const SAID: Conversation = {
  ...EMPTY,
  history: [{ role: 'user', content: 'coffee' }],
  lastPlaces: [makeCard()],
  lastVibe: 'food_general',
  lists: [{ need: {}, vibe: 'food_general', cards: [makeCard()] }],
  shown: [1],
};
const LATER: Conversation = { ...SAID, history: [...SAID.history, { role: 'assistant', content: 'Two are close.' }] };
const ANNA = { userId: 7, email: 'anna@example.edu' };
const GUEST = { sessionId: 'sample-session' };

const held = async (store: ConversationStore, owner: ConversationOwner = ANNA) =>
  (await store.find(owner)).conversation;
/** A turn that comes to this conversation; as a turn does, it keeps what it found. */
async function save(store: ConversationStore, owner: ConversationOwner, to: Conversation): Promise<void> {
  const found = await store.find(owner);
  const { history, lists } = found.conversation;
  await store.save(owner, found, {
    ...to,
    history: [...history, ...to.history.slice(history.length)],
    lists: [...lists, ...to.lists.slice(lists.length)],
  });
}
/** A turn that says one thing more. */
const after = (before: Conversation, content: string): Conversation => ({
  ...before,
  history: [...before.history, { role: 'user', content }],
});
const words = ({ history }: Conversation) => history.map(({ content }) => content);

describe('ConversationStore in memory', () => {
  const store = new ConversationStore(new RedisConnection(configWith()));

  it('finds what was saved, per owner, until it is cleared', async () => {
    expect(await held(store, ANNA)).toEqual(EMPTY);
    await save(store, ANNA, SAID);
    await save(store, GUEST, LATER);
    expect(await held(store, ANNA)).toEqual(SAID);
    expect(await held(store, GUEST)).toEqual(LATER);
    await store.clear(ANNA);
    expect(await held(store, ANNA)).toEqual(EMPTY);
    expect(await held(store, GUEST)).toEqual(LATER);
  });
});

describe('a user id that is given out again', () => {
  it('does not bring the conversation of whoever had it before', async () => {
    const store = new ConversationStore(new RedisConnection(configWith()));
    await save(store, ANNA, SAID);
    expect(await held(store, { ...ANNA, email: 'later@example.edu' })).toEqual(EMPTY);
    expect(await held(store, ANNA)).toEqual(SAID);
  });
});

describe('ConversationStore with Redis', () => {
  let redis: RedisProcess;
  const connections: RedisConnection[] = [];
  const proxies: TcpProxy[] = [];

  beforeEach(async () => (redis = await startRedis()));
  afterEach(async () => {
    for (const connection of connections.splice(0)) connection.onApplicationShutdown();
    for (const proxy of proxies.splice(0)) await proxy.stop();
    await redis.kill();
  });

  async function connected(url = redis.url): Promise<{ store: ConversationStore; connection: RedisConnection }> {
    const connection = new RedisConnection(configWith({ REDIS_URL: url }));
    connections.push(connection);
    connection.onModuleInit();
    await eventually(() => connection.state === 'connected');
    return { store: new ConversationStore(connection), connection };
  }

  it("saves under the old server's keys, as it can read, for a day", async () => {
    const { store } = await connected();
    await save(store, ANNA, SAID);
    await save(store, GUEST, LATER);
    const client = createClient({ url: redis.url });
    await client.connect();
    try {
      expect((await client.keys('*')).sort()).toEqual(['conversation:session:sample-session', 'conversation:user:7']);
      expect(JSON.parse((await client.get('conversation:user:7')) ?? '')).toEqual({
        ...writeConversation(SAID),
        owner: expect.stringMatching(/^[\w-]{22}$/) as string,
      });
      const lifetimeMs = await client.pTTL('conversation:user:7');
      expect(lifetimeMs).toBeGreaterThan(86_390_000);
      expect(lifetimeMs).toBeLessThanOrEqual(86_400_000);
      await client.set('conversation:user:8', '{"history": [{"role": "user", "content": "hi"}], "context": null}');
      await client.set('conversation:user:9', 'no json');
    } finally {
      await client.quit();
    }
    expect(await held(store, { userId: 8, email: 'ben@example.edu' })).toEqual({
      ...EMPTY,
      history: [{ role: 'user', content: 'hi' }],
    });
    expect(await held(store, { userId: 9, email: 'cleo@example.edu' })).toEqual(EMPTY);
  });

  it('knows what another process said and cleared', async () => {
    const [one, other] = [await connected(), await connected()];
    await save(one.store, ANNA, SAID);
    expect(await held(other.store, ANNA)).toEqual(SAID);
    await save(other.store, ANNA, LATER);
    expect(await held(one.store, ANNA)).toEqual(LATER);
    await other.store.clear(ANNA);
    expect(await held(one.store, ANNA)).toEqual(EMPTY);
  });

  it('keeps a conversation going while Redis dies in the middle of it and comes back empty', async () => {
    const { store, connection } = await connected();
    await save(store, ANNA, SAID);
    await redis.kill();
    expect(await held(store, ANNA)).toEqual(SAID);
    await save(store, ANNA, LATER);
    expect(await held(store, ANNA)).toEqual(LATER);
    redis = await startRedis(redis.port);
    await eventually(() => connection.state === 'connected');
    expect(await held(store, ANNA)).toEqual(LATER);
  });

  it.each([
    ['said', (store: ConversationStore) => save(store, ANNA, LATER), LATER],
    ['cleared', (store: ConversationStore) => store.clear(ANNA), EMPTY],
  ])('holds to what was %s while Redis was out of reach, whatever Redis still has', async (_, act, expected) => {
    const proxy = await TcpProxy.to({ port: redis.port });
    try {
      const { store, connection } = await connected(`redis://127.0.0.1:${proxy.port}`);
      await save(store, ANNA, SAID);
      await proxy.cut();
      await eventually(() => connection.state === 'disconnected');
      await act(store);
      await proxy.pass();
      await eventually(() => connection.state === 'connected');
      expect(await held(store, ANNA)).toEqual(expected);
      // Redis hears of it too.
      const { store: other } = await connected();
      await eventually(async () => isDeepStrictEqual(await held(other), expected));
    } finally {
      await proxy.stop();
    }
  });

  /** Two processes, one behind a proxy that may be silent. */
  async function two() {
    const proxy = await TcpProxy.to({ port: redis.port });
    proxies.push(proxy);
    const near = await connected(`redis://127.0.0.1:${proxy.port}`);
    return { proxy, near, far: (await connected()).store };
  }

  it('adds to what it could not read, and never overwrites it', async () => {
    const { proxy, near, far } = await two();
    await save(far, ANNA, LATER);
    await proxy.hang();
    const found = await near.store.find(ANNA);
    expect(found.conversation).toEqual(EMPTY);
    await proxy.drop();
    await eventually(() => near.connection.state === 'connected');
    await near.store.save(ANNA, found, after(found.conversation, 'tea'));
    expect(words(await held(far))).toEqual(['coffee', 'Two are close.', 'tea']);
    expect((await held(far)).lastPlaces).toEqual(SAID.lastPlaces);
  });

  it('keeps both of two turns at once, in one process and in two', async () => {
    const [one, other] = [(await connected()).store, (await connected()).store];
    await save(one, ANNA, SAID);
    const turns = [one, one, other, other].map(async (store, i) => {
      const found = await store.find(ANNA);
      await store.save(ANNA, found, after(found.conversation, `turn ${i}`));
    });
    await Promise.all(turns);
    const expected = ['coffee', 'turn 0', 'turn 1', 'turn 2', 'turn 3'];
    for (const store of [one, other]) expect(words(await held(store)).toSorted()).toEqual(expected);
  });

  it('keeps newer turns of others over its own old copy, and adds what was said in the silence', async () => {
    const { proxy, near, far } = await two();
    await save(near.store, ANNA, SAID);
    await proxy.cut();
    await eventually(() => near.connection.state === 'disconnected');
    const silent = await near.store.find(ANNA);
    await near.store.save(ANNA, silent, after(silent.conversation, 'in the silence'));
    const found = await far.find(ANNA);
    await far.save(ANNA, found, after(found.conversation, 'elsewhere'));
    await proxy.pass();
    await eventually(() => near.connection.state === 'connected');
    const expected = ['coffee', 'elsewhere', 'in the silence'];
    expect(words(await held(near.store))).toEqual(expected);
    await eventually(async () => isDeepStrictEqual(words(await held(far)), expected));
    expect(words(await held(near.store))).toEqual(expected);
  });

  it.each(['here', 'elsewhere'])('does not bring back what was cleared %s while a turn ran', async (where) => {
    const [one, other] = [(await connected()).store, (await connected()).store];
    for (const before of [EMPTY, SAID]) {
      if (before === SAID) await save(one, ANNA, SAID);
      const found = await one.find(ANNA);
      await (where === 'here' ? one : other).clear(ANNA);
      await one.save(ANNA, found, after(found.conversation, 'late'));
      expect([await held(one), await held(other)]).toEqual([EMPTY, EMPTY]);
    }
    await save(one, ANNA, LATER);
    expect(await held(other)).toEqual(LATER);
  });

  it('does not bring back a copy of a silent process that was cleared elsewhere', async () => {
    const { proxy, near, far } = await two();
    await save(near.store, ANNA, SAID);
    await proxy.cut();
    await eventually(() => near.connection.state === 'disconnected');
    const found = await near.store.find(ANNA);
    await near.store.save(ANNA, found, after(found.conversation, 'in the silence'));
    await far.clear(ANNA);
    await proxy.pass();
    await eventually(() => near.connection.state === 'connected');
    expect(await held(near.store)).toEqual(EMPTY);
    expect(await held(far)).toEqual(EMPTY);
  });

  it('drops a turn that could not read and was cleared before it ended', async () => {
    const { proxy, near, far } = await two();
    await save(far, ANNA, SAID);
    await proxy.hang();
    const found = await near.store.find(ANNA);
    await far.clear(ANNA);
    await proxy.drop();
    await eventually(() => near.connection.state === 'connected');
    await near.store.save(ANNA, found, after(found.conversation, 'late'));
    expect([await held(near.store), await held(far)]).toEqual([EMPTY, EMPTY]);
  });

  it('does not take a stall of its own event loop for silence', async () => {
    const { store, connection } = await connected();
    await save(store, ANNA, SAID);
    const finding = held(store);
    const until = performance.now() + 600;
    while (performance.now() < until);
    expect(await finding).toEqual(SAID);
    expect(connection.state).toBe('connected');
  });

  it('goes on with its copies when Redis was restarted and is empty', async () => {
    const { store, connection } = await connected();
    await save(store, ANNA, SAID);
    await redis.kill();
    await eventually(() => connection.state === 'disconnected');
    redis = await startRedis(redis.port);
    await eventually(() => connection.state === 'connected');
    expect(await held(store)).toEqual(SAID);
  });
});
