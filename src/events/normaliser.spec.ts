import { normalised, type RawEvent, saysFree } from './normaliser';

const NOW = Date.parse('2026-11-24T12:00:00-05:00');
const RAW: RawEvent = {
  id: 'engage:1',
  name: 'Blitz night &amp; <b>dumplings</b> ',
  description: '<p>Fast games.</p>',
  starts: '2026-11-24T22:00:00+00:00',
  ends: '2026-11-25T00:00:00+00:00',
  address: ' Sample  Center ',
  lat: '40.7299',
  lon: '-73.9978',
  organization: 'Violet Pawns ',
  imageUrl: 'https://images.example.org/a b.jpg',
  url: 'https://engage.nyu.edu/event/1',
  isFree: true,
  source: 'nyu_engage',
};
const changed = (change: Partial<RawEvent>) => normalised({ ...RAW, ...change }, NOW);

describe('normalised', () => {
  it('gives our type, every field of it', () => {
    expect(normalised(RAW, NOW)).toEqual({
      id: 'engage:1',
      name: 'Blitz night & dumplings',
      description: 'Fast games.',
      startsAt: Date.parse('2026-11-24T17:00:00-05:00'),
      endsAt: Date.parse('2026-11-24T19:00:00-05:00'),
      address: 'Sample Center',
      at: { lat: 40.7299, lon: -73.9978 },
      organization: 'Violet Pawns',
      imageUrl: 'https://images.example.org/a%20b.jpg',
      url: 'https://engage.nyu.edu/event/1',
      isFree: true,
      source: 'nyu_engage',
    });
  });

  it.each([[null], [''], [' &nbsp; '], ['<script>x</script>']])('drops an event without a name: %j', (name) => {
    expect(changed({ name })).toBeNull();
  });

  it('replaces halves of characters, and never cuts one in two', () => {
    expect(changed({ name: 'Choir \ud83c', description: '😀'.repeat(400) })).toMatchObject({
      name: 'Choir \ufffd',
      description: '😀'.repeat(300),
    });
  });

  it('has null for texts without a word', () => {
    const none = { description: '<p></p>', organization: ' ', address: ' ' };
    expect(changed(none)).toMatchObject({ description: null, organization: null, address: null });
  });

  it.each([
    ['0', '0'],
    ['', ''],
    [null, null],
    ['40.7', null],
    ['39.9', '-73.9'],
    ['41.1', '-73.9'],
    ['40.7', '-74.4'],
    ['40.7', '-73.5'],
    ['abc', 'def'],
    [{}, []],
    [Number.NaN, 1],
  ])('invents no place for %j, %j', (lat, lon) => {
    expect(changed({ lat, lon })?.at).toBeNull();
  });

  it.each(['http://images.example.org/a.jpg', 'javascript:alert(1)', 'a.jpg', 'data:image/png;base64,AA'])(
    'shows no picture from %s',
    (imageUrl) => {
      expect(changed({ imageUrl })?.imageUrl).toBeNull();
    },
  );

  it('links to pages only', () => {
    expect(changed({ url: 'javascript:alert(1)' })?.url).toBeNull();
    expect(changed({ url: 'http://site.example/e' })?.url).toBe('http://site.example/e');
  });
});

describe('saysFree', () => {
  it.each([
    ['Free', true],
    ['free with RSVP', true],
    ['$0', true],
    ['0.00', true],
    ['', false],
    [null, false],
    ['$10', false],
    ['Freeze dance $5', false],
  ])('%j: %s', (price, free) => {
    expect(saysFree(price)).toBe(free);
  });
});
