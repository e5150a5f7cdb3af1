import { makeCard, makeFacts, makeGathered, makePicks, makeUnderstood } from '../../../../test/factories/facts';
import { makePlace } from '../../../../test/factories/places';
import { NO_FACTS, type PlaceFacts } from '../../../places/place-facts';
import type { Understood } from '../../../understanding/understood';
import { cardFactsOf } from '../../memory/card-facts';
import type { StoredCard } from '../../memory/conversation';
import type { Facts } from '../facts';
import { writeByTemplate } from './template-writer';

const desk = (facts: Partial<PlaceFacts>, more: Partial<StoredCard> = {}) =>
  makeCard({
    name: 'Quill Room',
    source: 'campus_directory',
    description: 'Printers on the ground floor.',
    facts: cardFactsOf({ ...NO_FACTS, services: ['print', 'study rooms'], ...facts }),
    ...more,
  });
const say = (card: StoredCard, understood: Partial<Understood>, more: Partial<Facts> = {}) =>
  writeByTemplate(makeFacts({ understood: makeUnderstood(understood), items: [card], ...more })).text;
const PRINTER = { need: { what: 'printer' }, signs: ['service.printer'] };

describe('a service that was asked for', () => {
  it('is told with what there is of it, the words of the guide, and where to ask', () => {
    expect(say(desk({ page: 'https://example.edu/print', phone: '212-555-0100' }), PRINTER)).toBe(
      'Closest good match: **Quill Room** (0.4 mi, 8 mins on foot). **Quill Room** offers: print. ' +
        'Printers on the ground floor. Details: https://example.edu/print, 212-555-0100',
    );
  });

  it('is not promised where only something like it is known', () => {
    const text = say(desk({}), { need: { what: 'scanner' }, signs: ['service.scanner'] });
    expect(text).toMatch(
      /offers: print\. .*I don't know for sure whether there is a scanner there, so ask before you go\. Look here: https/,
    );
  });

  it.each<[number | null, Partial<Understood>, RegExp | null]>([
    [null, { ...PRINTER, signs: ['service.printer', 'ask.price'] }, /I don't know what it costs today, so ask there\./],
    [0, { ...PRINTER, signs: ['service.printer', 'ask.price'] }, /It is free\./],
    [null, { need: { what: 'flu shot' }, signs: ['health.flu shot'] }, /I don't know what it costs today/],
    [null, PRINTER, null],
  ])('costs what is known (%j), said when it matters: %j', (price_level, understood, told) => {
    const text = say(desk({}, { price_level }), understood);
    if (told === null) expect(text).not.toMatch(/cost|free/);
    else expect(text).toMatch(told);
  });

  it('by phone or page is named beside a place to go to, and has no walk of its own', () => {
    const line = makePlace({ name: 'Print by page', isRemote: true, page: 'https://example.edu/remote', phone: null });
    const pick = { place: line, travel: null!, score: 1, fits: [], unknown: [], why: null };
    const gathered = makeGathered({ finding: makePicks({ picks: [pick] }) });
    expect(say(desk({}), PRINTER, { gathered })).toMatch(
      / Without going anywhere: \*\*Print by page\*\* \(https:\/\/example\.edu\/remote\)\.$/,
    );
    const alone = desk(
      { phone: '212-555-0100' },
      { walk_time: null, distance: null, travel_mode: null, why: 'the closest' },
    );
    expect(say(alone, PRINTER)).toMatch(/^Closest good match: \*\*Quill Room\*\*\. .* Details: 212-555-0100$/);
  });

  it('is none for what one eats, and for places that the guide does not know', () => {
    expect(say(desk({}), { need: { what: 'pizza' }, signs: ['dish.pizza'] })).not.toContain('offers');
    expect(say({ ...desk({}), source: 'openstreetmap' }, PRINTER)).not.toContain('offers');
  });
});
