import { createClient } from 'redis';
import { makeCard } from '../../../test/factories/facts';
import { eventually } from '../../../test/support/eventually';
import { type RedisProcess, startRedis } from '../../../test/support/redis-process';
import { TcpProxy } from '../../../test/support/tcp-proxy';
import { configWith } from '../../../test/support/unit-config';
import { RedisConnection } from '../../redis/redis.connection';
import { type Conversation, EMPTY } from './conversation';
import { writeConversation } from './conversation.codec';
import { ConversationStore } from './conversation.store';

const SAID: Conversation = {
  ...EMPTY,
  history: [{ role: 'user', content: 'coffee' }],
  lastPlaces: [makeCard()],
  lastVibe: 'food_general',
  shown: [1],
};
const LATER: Conversation = { ...SAID, history: [...SAID.history, { role: 'assistant', content: 'Two are close.' }] };
const ANNA = { userId: 7, email: 'anna@example.edu' };
const GUEST = { sessionId: 'sample-session' };

describe('ConversationStore in memory', () => {
  const store = new ConversationStore(new RedisConnection(configWith()));

  it('finds what was saved, per owner, until it is cleared', async () => {
    expect(await store.find(ANNA)).toEqual(EMPTY);
    await store.save(ANNA, SAID);
    await store.save(GUEST, LATER);
    expect(await store.find(ANNA)).toEqual(SAID);
    expect(await store.find(GUEST)).toEqual(LATER);
    await store.clear(ANNA);
    expect(await store.find(ANNA)).toEqual(EMPTY);
    expect(await store.find(GUEST)).toEqual(LATER);
  });
});

describe('a user id that is given out again', () => {
  it('does not bring the conversation of whoever had it before', async () => {
    const store = new ConversationStore(new RedisConnection(configWith()));
    await store.save(ANNA, SAID);
    expect(await store.find({ ...ANNA, email: 'later@example.edu' })).toEqual(EMPTY);
    expect(await store.find(ANNA)).toEqual(SAID);
  });
});

describe('ConversationStore with Redis', () => {
  let redis: RedisProcess;
  const connections: RedisConnection[] = [];

  beforeEach(async () => (redis = await startRedis()));
  afterEach(async () => {
    for (const connection of connections.splice(0)) connection.onApplicationShutdown();
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
    await store.save(ANNA, SAID);
    await store.save(GUEST, LATER);
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
    expect(await store.find({ userId: 8, email: 'ben@example.edu' })).toEqual({
      ...EMPTY,
      history: [{ role: 'user', content: 'hi' }],
    });
    expect(await store.find({ userId: 9, email: 'cleo@example.edu' })).toEqual(EMPTY);
  });

  it('knows what another process said and cleared', async () => {
    const [one, other] = [await connected(), await connected()];
    await one.store.save(ANNA, SAID);
    expect(await other.store.find(ANNA)).toEqual(SAID);
    await other.store.save(ANNA, LATER);
    expect(await one.store.find(ANNA)).toEqual(LATER);
    await other.store.clear(ANNA);
    expect(await one.store.find(ANNA)).toEqual(EMPTY);
  });

  it('keeps a conversation going while Redis dies in the middle of it and comes back empty', async () => {
    const { store, connection } = await connected();
    await store.save(ANNA, SAID);
    await redis.kill();
    expect(await store.find(ANNA)).toEqual(SAID);
    await store.save(ANNA, LATER);
    expect(await store.find(ANNA)).toEqual(LATER);
    redis = await startRedis(redis.port);
    await eventually(() => connection.state === 'connected');
    expect(await store.find(ANNA)).toEqual(LATER);
  });

  it.each([
    ['said', (store: ConversationStore) => store.save(ANNA, LATER), LATER],
    ['cleared', (store: ConversationStore) => store.clear(ANNA), EMPTY],
  ])('holds to what was %s while Redis was out of reach, whatever Redis still has', async (_, act, expected) => {
    const proxy = await TcpProxy.to({ port: redis.port });
    try {
      const { store, connection } = await connected(`redis://127.0.0.1:${proxy.port}`);
      await store.save(ANNA, SAID);
      await proxy.cut();
      await eventually(() => connection.state === 'disconnected');
      await act(store);
      await proxy.pass();
      await eventually(() => connection.state === 'connected');
      expect(await store.find(ANNA)).toEqual(expected);
      expect(await (await connected()).store.find(ANNA)).toEqual(SAID);
    } finally {
      await proxy.stop();
    }
  });
});
