import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeUnderstood } from '../../../../test/factories/facts';
import en from './en.json';
import es from './es.json';
import { languageOf, Phrases } from './phrases';
import zh from './zh.json';

const WRITER = join(__dirname, '..');
const SOURCES = readdirSync(WRITER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(WRITER, file), 'utf8'))
  .join('\n');
/** What stands in every language as it is: placeholders, phone numbers, links. */
const fixed = (text: string) =>
  [...new Set(text.match(/\{\w+\}|\b\d{3}(?:-\d{3}-\d{4})?\b|https:[^\s;，。]+\w/g))].sort().join(' ');

describe('the catalogues', () => {
  it.each([
    ['es', es],
    ['zh', zh],
  ])('%s has the keys, placeholders, phone numbers and links of English, in its order', (_, catalogue) => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(en));
    const all = Object.entries(en) as [keyof typeof en, string][];
    const odd = all.filter(([key, text]) => fixed(text) !== fixed(catalogue[key]));
    expect(odd).toEqual([]);
    // What is a matter of taste has no words in any language.
    expect(all.filter(([key, text]) => (text === '') !== (catalogue[key] === '') && key !== 'text.gap')).toEqual([]);
  });

  it('hold nothing that is never said', () => {
    const literal = new Set(Array.from(SOURCES.matchAll(/'([a-z_]+\.[a-z_]+)'/g), ([, key]) => key));
    const families = new Set([
      // `unit.${part}`
      ...Array.from(SOURCES.matchAll(/`([a-z_]+)\.\$\{/g), ([, family]) => family),
      // bySign('feel', signs) and bySign('way', signs, 'way_unknown')
      ...Array.from(SOURCES.matchAll(/bySign\('([a-z_]+)', \w+\)/g), ([, family]) => family),
      ...Array.from(SOURCES.matchAll(/bySign\('[a-z_]+', \w+, '([a-z_]+)'/g), ([, family]) => family),
      ...Array.from(/TOPICS = \[(.+)\]/.exec(SOURCES)![1]!.matchAll(/'(\w+)'/g), ([, topic]) => topic),
    ]);
    const unused = Object.keys(en).filter((key) => !literal.has(key) && !families.has(key.split('.')[0]));
    expect(unused).toEqual([]);
  });

  it('call the same weather by the same name everywhere in English', () => {
    const sky = Object.entries(en).filter(([key]) => key.startsWith('sky_is.'));
    expect(sky.length).toBeGreaterThan(60);
    for (const [key, text] of sky) expect(`sky_is.${text}`).toBe(key);
  });
});

describe('phrases', () => {
  const [english, spanish, chinese] = ['en', 'es', 'zh-Hans'].map((code) => Phrases.in(code)) as [
    Phrases,
    Phrases,
    Phrases,
  ];

  it('are English where there is no catalogue', () => {
    for (const code of ['en', 'hi', 'fr', 'toString', '']) expect(Phrases.in(code).isEnglish).toBe(true);
    expect(spanish.isEnglish).toBe(false);
  });

  it('are in the language that was asked for, else in that of the message', () => {
    expect(languageOf(makeUnderstood({ language: 'zh' }))).toBe('zh');
    expect(languageOf(makeUnderstood({ language: 'en', need: { lang: 'es' } }))).toBe('es');
  });

  it('keep a name as it is, whatever it holds', () => {
    expect(english.say('card.bare', { name: '$& {aside} $1' })).toBe('I know **$& {aside} $1** only by its name.');
  });

  it('make lists, units, times and spans as the language does', () => {
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(spanish.list(['a', 'b'])).toBe('a y b');
    expect(chinese.list(['a', 'b'], 'disjunction')).toBe('a或b');
    expect(english.measure('~1 hour 5 mins')).toBe('~1 hour 5 mins');
    expect(spanish.measure('~1 hour 5 mins')).toBe('~1 hora 5 min');
    expect(chinese.measure('0.4 mi')).toBe('0.4 英里');
    expect([english, spanish, chinese].map((p) => p.clock('20:00'))).toEqual(['8 PM', '20:00', '20:00']);
    expect(english.span('20:30')).toBe('around 8:30 PM');
    expect(english.span('saturday 19:00')).toBe('on Saturday 7 PM');
    expect(spanish.span('2026-12-25 19:00')).toBe('el viernes 25 de diciembre a las 19:00');
    expect(chinese.span('tonight')).toBe('今晚');
    const now = Date.parse('2026-01-14T15:00:00Z');
    expect(english.moment('2026-01-16T20:30:00-05:00', now)).toBe('Friday, Jan 16 8:30 PM');
    expect(spanish.moment('2026-01-16T20:30:00-05:00', now)).toBe('viernes 16 de enero a las 20:30');
    expect(chinese.moment('2026-01-14T20:30:00-05:00', now)).toBe('今天 20:30');
  });

  it('answer to signs: the first of the catalogue, else what the family says to any', () => {
    expect(english.bySign('feel', ['feel.tired', 'feel.crisis'])).toMatch(/988/);
    expect(english.bySign('steer', ['steer.role_play'])).toBe("I can't change or show how I work.");
    expect(english.bySign('greet', ['greet.hello'])).toBeNull();
    expect(english.bySign('feel', ['want.need'])).toBeNull();
  });
});
