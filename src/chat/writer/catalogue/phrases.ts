import { DateTime } from 'luxon';
import { inNewYork, toNewYorkIso } from '../../../common/new-york';
import type { Understood } from '../../../understanding/understood';
import en from './en.json';
import es from './es.json';
import zh from './zh.json';

export type Key = keyof typeof en;
type Values = Readonly<Record<string, string | number | undefined>>;

const CATALOGUES: Readonly<Record<string, Readonly<Record<Key, string>>>> = { en, es, zh };
const KEYS = Object.keys(en);
const isKey = (key: string): key is Key => Object.hasOwn(en, key);

/** The language to answer in, as a code. */
export const languageOf = ({ need, language }: Understood) => need.lang ?? language;

/** All that a template can say, in one language. A catalogue is data: whole sentences with `{placeholders}`. */
export class Phrases {
  private constructor(
    private readonly language: string,
    private readonly catalogue: Readonly<Record<Key, string>>,
  ) {}

  /** English where there is no catalogue of that language. */
  static in(code: string): Phrases {
    const language = code.slice(0, 2);
    const catalogue = CATALOGUES[language];
    return catalogue === undefined ? new Phrases('en', en) : new Phrases(language, catalogue);
  }

  get isEnglish(): boolean {
    return this.language === 'en';
  }

  say(key: Key, values: Values = {}): string {
    return this.catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  }

  /** As `say`, for a key that there may not be. */
  find(key: string, values: Values = {}): string | null {
    return isKey(key) ? this.say(key, values) : null;
  }

  /**
   * What a family of phrases says to the signs of a group: of several the one that the catalogue has first, of none
   * of its own `any`; null without such a sign or such a phrase.
   */
  bySign(group: string, signs: readonly string[], family = group, values: Values = {}): string | null {
    const senses = new Set(signs.flatMap((sign) => (sign.startsWith(`${group}.`) ? sign.slice(group.length + 1) : [])));
    if (senses.size === 0) return null;
    const own = KEYS.find((key) => key.startsWith(`${family}.`) && senses.has(key.slice(family.length + 1)));
    return this.find(own ?? `${family}.any`, values);
  }

  /** `A`, `A and B`, `A, B, and C`. */
  list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    return new Intl.ListFormat(this.language, { type }).format(items);
  }

  /** What there is of the parts, with commas. */
  commas(parts: readonly (string | null | undefined)[]): string {
    return parts.filter(Boolean).join(this.say('text.comma'));
  }

  /** What there is of the sentences, one after the other. */
  sentences(parts: readonly (string | null)[]): string {
    return parts.filter(Boolean).join(this.say('text.gap'));
  }

  /** `~0.4 mi` or `1 hour 5 mins` with the units of the language. */
  measure(text: string): string {
    return text
      .split(' ')
      .map((part) => this.find(`unit.${part}`) ?? part)
      .join(' ');
  }

  /** @param time `20:00`. */
  clock(time: string): string {
    return this.clockOf(DateTime.fromFormat(time, 'HH:mm', { locale: this.locale }));
  }

  /** `today 7 PM`, `Friday, Jan 16 8:30 PM`. @param iso such as a card's start. */
  moment(iso: string, nowMs: number): string {
    const at = inNewYork(Date.parse(iso)).setLocale(this.locale);
    const isToday = at.hasSame(inNewYork(nowMs), 'day');
    const day = isToday ? this.say('time.today') : at.toFormat(this.say('time.day'));
    return this.say('time.moment', { day, clock: this.clockOf(at) });
  }

  /** The same of a moment in ms since 1970. */
  momentOf(atMs: number, nowMs: number): string {
    return this.moment(toNewYorkIso(atMs), nowMs);
  }

  /** What New York's clock shows. @param atMs since 1970. */
  time(atMs: number): string {
    return this.clockOf(inNewYork(atMs).setLocale(this.locale));
  }

  /** `October 31`. @param date `2026-10-31`. */
  day(date: string): string {
    return DateTime.fromISO(date, { locale: this.locale }).toLocaleString({ month: 'long', day: 'numeric' });
  }

  /** `tonight`, `on Friday`, `on Friday, Dec 25`, `around 9 PM`, `on Friday 9 PM`. */
  span(name: string): string {
    const [day = name, clock] = name.split(' ');
    if (clock !== undefined) return this.say('time.moment', { day: this.span(day), clock: this.clock(clock) });
    const date = DateTime.fromISO(name, { locale: this.locale });
    if (name.includes('-') && date.isValid) return this.say('span.date', { day: date.toFormat(this.say('time.day')) });
    return this.find(`span.${name}`) ?? this.say('span.clock', { time: this.clock(name) });
  }

  private get locale(): string {
    return this.isEnglish ? 'en-US' : this.language;
  }

  private clockOf(at: DateTime): string {
    return at.toFormat(this.say(at.minute === 0 ? 'time.hour' : 'time.minutes'));
  }
}
