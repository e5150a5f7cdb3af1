import { Refusal, htmlReply } from './fake-server.types';
import { distanceMeters, type Coordinates } from './geo';
import type { OsmElement, OsmType } from './overpass.data';

export interface OverpassQuery {
  isJson: boolean;
  selectors: Selector[];
  out: { withTags: boolean; withCenter: boolean; withPosition: boolean; limit: number };
}

interface Selector {
  types: readonly OsmType[];
  filters: ((tags: Readonly<Record<string, string>>) => boolean)[];
  around: { radiusMeters: number; center: Coordinates };
}

const TYPES: Record<string, readonly OsmType[]> = {
  node: ['node'],
  way: ['way'],
  relation: ['relation'],
  rel: ['relation'],
  nw: ['node', 'way'],
  nr: ['node', 'relation'],
  wr: ['way', 'relation'],
  nwr: ['node', 'way', 'relation'],
};
const STRING = `"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'`;
const TAG_FILTER = `\\[(?:${STRING}|[^\\]"'])*\\]`;
const AROUND = '\\(\\s*around:[^()]*\\)';
const SELECTOR = new RegExp(
  `\\b(nwr|nw|nr|wr|node|way|relation|rel)\\s*((?:(?:${TAG_FILTER}|${AROUND})\\s*)+)(?:->\\s*\\.\\w+\\s*)?;`,
  'g',
);
const SETTINGS = /^\s*(\[[a-z]+:[^\]]*\]\s*)+;/;
const OUT = /(?:\.\w+\s+)?\bout\b([\w\s.]*);/;
const OUT_WORDS = /^(ids|skel|body|tags|meta|center|geom|bb|noids|qt|asc|\d+)$/;

/**
 * Reads the subset of Overpass QL that a POI search needs: settings, a union of selectors with tag filters and
 * `around`, one `out`. Whatever is left over counts as a parse error, as on the real server.
 */
export function parseOverpassQuery(text: string): OverpassQuery {
  let rest = text.replace(/\/\*.*?\*\//gs, ' ').replace(/(^|\s)\/\/[^\n]*/g, ' ');
  if (rest.trim() === '') throw parseError('Your input contains only whitespace.');
  const settings = SETTINGS.exec(rest)?.[0] ?? '';
  checkSettings(settings);
  rest = rest.slice(settings.length);
  const selectors: Selector[] = [];
  rest = rest.replace(SELECTOR, (_, type: string, filters: string) => {
    selectors.push(selector(type, filters));
    return ' ';
  });
  const out = OUT.exec(rest);
  if (!out) throw parseError('Unknown statement or missing ";" or "out".');
  rest = rest.replace(OUT, ' ').trim();
  if (!/^(\(\s*\)\s*(->\s*\.\w+\s*)?;)?$/.test(rest) || selectors.length === 0)
    throw parseError(`Unknown type or statement near "${rest.slice(0, 40)}".`);
  return { isJson: /\[out:json\]/.test(settings), selectors, out: outMode(out[1] ?? '') };
}

/** Matching elements without repetition, in the server's order (type, then id): not by distance. */
export function selectElements(query: OverpassQuery, catalogue: readonly OsmElement[]): OsmElement[] {
  const order: readonly OsmType[] = ['node', 'way', 'relation'];
  return catalogue
    .filter((element) => query.selectors.some((one) => matches(one, element)))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || a.id - b.id)
    .slice(0, query.out.limit);
}

function matches(one: Selector, element: OsmElement): boolean {
  return (
    one.types.includes(element.type) &&
    one.filters.every((accepts) => accepts(element.tags)) &&
    distanceMeters(one.around.center, element.at) <= one.around.radiusMeters
  );
}

function selector(type: string, text: string): Selector {
  const around = new RegExp(AROUND).exec(text)?.[0];
  if (around === undefined) throw parseError('The fake needs (around:radius,lat,lon) in every selector.');
  const [radius = NaN, lat = NaN, lon = NaN] = around
    .replace(/^\(\s*around:/, '')
    .replace(')', '')
    .split(',')
    .map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (!(radius >= 0 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    throw parseError('The radius or the coordinates of "around" are not valid.');
  const filters = [...text.matchAll(new RegExp(TAG_FILTER, 'g'))].map((match) =>
    tagFilter(match[0].slice(1, -1).trim()),
  );
  return { types: TYPES[type] ?? [], filters, around: { radiusMeters: radius, center: { lat, lon } } };
}

function tagFilter(text: string): Selector['filters'][number] {
  const match = new RegExp(
    `^(!?)\\s*(${STRING}|[\\w:]+)\\s*(?:(=|!=|~|!~)\\s*(${STRING}|[\\w:;.-]+)\\s*(,\\s*i)?)?$`,
  ).exec(text);
  if (!match) throw parseError(`Tag filter not understood: [${text}]`);
  const [, not, rawKey = '', operator, rawValue = '', ignoreCase] = match;
  const key = unquoted(rawKey);
  const value = unquoted(rawValue);
  if (operator === undefined) return (tags) => (tags[key] === undefined) === (not === '!');
  if (operator === '=') return (tags) => tags[key] === value;
  if (operator === '!=') return (tags) => tags[key] !== value;
  const pattern = regularExpression(value, ignoreCase !== undefined);
  return (tags) => (tags[key] !== undefined && pattern.test(tags[key])) === (operator === '~');
}

function regularExpression(text: string, ignoreCase: boolean): RegExp {
  try {
    return new RegExp(text, ignoreCase ? 'i' : '');
  } catch {
    throw parseError(`Invalid regular expression: "${text}"`);
  }
}

function outMode(text: string): OverpassQuery['out'] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const odd = words.find((word) => !OUT_WORDS.test(word));
  if (odd !== undefined) throw parseError(`Unknown word "${odd}" in out.`);
  const limit = words.find((word) => /^\d+$/.test(word));
  const withCenter = words.includes('center');
  return {
    withTags: !words.includes('ids') && !words.includes('skel'),
    withCenter,
    // "tags" and "ids" print no coordinates of nodes unless center asks for a point.
    withPosition: withCenter || !(words.includes('tags') || words.includes('ids')),
    limit: limit === undefined ? Infinity : Number(limit),
  };
}

function checkSettings(text: string): void {
  for (const [, name = '', value = ''] of text.matchAll(/\[([a-z]+):([^\]]*)\]/g)) {
    const isValid =
      name === 'out'
        ? /^(json|xml|csv\(.*\))$/.test(value)
        : !(name === 'timeout' || name === 'maxsize') || /^[1-9]\d*$/.test(value);
    if (!isValid) throw parseError(`Setting ${name} has the invalid value "${value}".`);
  }
}

function unquoted(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}

function parseError(detail: string): Refusal {
  return new Refusal(htmlReply(400, `<strong>Error</strong>: line 1: parse error: ${detail.replace(/</g, '&lt;')}`));
}
