import { createClient } from 'redis';
import { eventually } from '../../test/support/eventually';
import { collectLogs } from '../../test/support/log-lines';
import { type RedisProcess, startRedis } from '../../test/support/redis-process';
import { configWith } from '../../test/support/unit-config';
import { RedisConnection } from '../redis/redis.connection';
import { RedisUnavailable } from '../redis/redis.errors';
import { type CacheStore, MemoryCacheStore, RedisCacheStore } from './cache.stores';

const entry = (value: unknown) => ({ value, freshUntil: 1_795_447_200_000, staleUntil: 1_795_468_800_000 });

let redis: RedisProcess;
let connection: RedisConnection;
let admin: ReturnType<typeof createClient>;
beforeAll(async () => {
  collectLogs();
  redis = await startRedis();
  connection = new RedisConnection(configWith({ REDIS_URL: redis.url }));
  connection.onModuleInit();
  admin = createClient({ url: redis.url });
  await admin.on('error', () => undefined).connect();
  await eventually(() => connection.state === 'connected');
});
afterAll(async () => {
  connection.onApplicationShutdown();
  await admin.disconnect();
  await redis.kill();
});

describe.each<[string, () => CacheStore]>([
  ['MemoryCacheStore', () => new MemoryCacheStore()],
  ['RedisCacheStore', () => new RedisCacheStore(connection)],
])('%s', (name, create) => {
  const key = (word: string) => `spec:v1:${name}:${word}`;

  it('gives null for a key that was never set', async () => {
    expect(await create().get(key('absent'))).toBeNull();
  });

  it.each<[string, unknown]>([
    ['an object', { temp: 58.1, words: ['clear', 'sky'], none: null }],
    ['a list', [{ id: 1 }, { id: 2 }]],
    ['a text', 'Ünïcode ☂'],
    ['a number', 0],
    ['false', false],
    ['null', null],
  ])('gives back %s with its times', async (kind, value) => {
    const store = create();
    await store.set(key(kind), entry(value), 60_000);
    expect(await store.get(key(kind))).toEqual(entry(value));
  });

  it('replaces the entry of a key', async () => {
    const store = create();
    await store.set(key('replaced'), entry('old'), 60_000);
    await store.set(key('replaced'), entry('new'), 60_000);
    expect(await store.get(key('replaced'))).toEqual(entry('new'));
  });

  it('forgets a deleted key and no other', async () => {
    const store = create();
    await store.set(key('deleted'), entry(1), 60_000);
    await store.set(key('kept'), entry(2), 60_000);
    await store.delete(key('deleted'));
    await store.delete(key('never there'));
    expect([await store.get(key('deleted')), await store.get(key('kept'))]).toEqual([null, entry(2)]);
  });

  it('forgets an entry after its time', async () => {
    const store = create();
    await store.set(key('short'), entry('soon gone'), 300);
    expect(await store.get(key('short'))).toEqual(entry('soon gone'));
    await eventually(async () => expect(await store.get(key('short'))).toBeNull(), 3_000);
  });
});

describe('MemoryCacheStore', () => {
  it('holds 2,000 entries, and the least recently used give way', async () => {
    const store = new MemoryCacheStore();
    for (let i = 0; i < 2_000; i += 1) await store.set(`k${i}`, entry(i), 60_000);
    expect(await store.get('k0')).toEqual(entry(0));
    await store.set('k2000', entry(2_000), 60_000);
    const held = await Promise.all(Array.from({ length: 2_001 }, (_, i) => store.get(`k${i}`)));
    expect(held.flatMap((found, i) => (found === null ? [i] : []))).toEqual([1]);
  });
});

describe('RedisCacheStore', () => {
  const plant = (key: string, text: string) => admin.set(`vv:cache:${key}`, text);

  it('keeps entries under its prefix for the given time', async () => {
    await new RedisCacheStore(connection).set('spec:v1:ttl', entry('x'), 90_000);
    expect(JSON.parse((await admin.get('vv:cache:spec:v1:ttl'))!)).toEqual(entry('x'));
    const ttlMs = await admin.pTTL('vv:cache:spec:v1:ttl');
    expect(ttlMs).toBeGreaterThan(80_000);
    expect(ttlMs).toBeLessThanOrEqual(90_000);
  });

  it.each([
    ['no JSON', 'not json {'],
    ['cut JSON', '{"value":1,"freshUntil":17954'],
    ['JSON of another shape', '{"temp":58}'],
    ['an entry without times', '{"value":1}'],
    ['an entry with times of another type', '{"value":1,"freshUntil":"soon","staleUntil":"later"}'],
    ['a bare value', '42'],
    ['nothing', ''],
  ])('takes %s as a miss and keeps the connection', async (_, text) => {
    await plant('spec:v1:corrupt', text);
    expect(await new RedisCacheStore(connection).get('spec:v1:corrupt')).toBeNull();
    expect(connection.state).toBe('connected');
  });

  it('rejects with RedisUnavailable without a connection', async () => {
    const store = new RedisCacheStore(new RedisConnection(configWith()));
    await expect(store.get('spec:v1:any')).rejects.toThrow(RedisUnavailable);
    await expect(store.set('spec:v1:any', entry(1), 1_000)).rejects.toThrow(RedisUnavailable);
    await expect(store.delete('spec:v1:any')).rejects.toThrow(RedisUnavailable);
  });
});
