import { PassThrough } from 'node:stream';
import { EventStream } from './event-stream';

describe('EventStream', () => {
  let out: PassThrough;
  let stream: EventStream;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    out = new PassThrough();
    stream = new EventStream(out);
  });
  afterEach(() => {
    out.destroy();
    jest.useRealTimers();
  });
  const sent = () => String(out.read() ?? '');

  it('sends events as one line of JSON each, whatever is in them', () => {
    stream.send('delta', { text: 'two\nlines\r\n\r\nevent: done' });
    expect(sent()).toBe('event: delta\ndata: {"text":"two\\nlines\\r\\n\\r\\nevent: done"}\n\n');
  });

  it('sends a comment every 15 s until its end', () => {
    jest.advanceTimersByTime(14_999);
    expect(sent()).toBe('');
    jest.advanceTimersByTime(15_001);
    expect(sent()).toBe(': still here\n\n: still here\n\n');
    stream.end();
    jest.advanceTimersByTime(60_000);
    expect(sent()).toBe('');
  });

  it('knows a caller who hangs up from one who got everything', async () => {
    stream.end();
    out.resume();
    await new Promise((resolve) => out.once('close', resolve));
    expect(stream.signal.aborted).toBe(false);

    const left = new PassThrough();
    const other = new EventStream(left);
    left.destroy();
    await new Promise((resolve) => left.once('close', resolve));
    expect(other.signal.aborted).toBe(true);
    other.send('delta', { text: 'nobody hears this' });
    other.end();
  });
});
