import { DomHandler, DomUtils, Parser } from 'htmlparser2';

type Elements = ReturnType<typeof DomUtils.getElementsByTagName>;
/** An element of a parsed page. */
export type PageElement = Elements[number];

/** What a reader never sees. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'head']);
/** Everything else ends a word. */
const INLINE = new Set(
  ['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'font', 'i', 'mark', 'q', 's'].concat([
    'small',
    'span',
    'strong',
    'strike',
    'sub',
    'sup',
    'time',
    'u',
    'wbr',
  ]),
);
/** Texts of events are cut at 300 characters in the end; nobody needs more markup than this for them. */
const MOST_MARKUP = 3_000;
/** No page for people nests deeper, and the library takes time by the square of the depth. */
const MOST_DEPTH = 250;

/** The text of a piece of HTML: no markup, no scripts, entities decoded, every run of white space one space. */
export function textOf(html: string): string {
  let text = '';
  let silent = 0;
  const edge = (name: string, step: 1 | -1) => {
    if (SILENT.has(name)) silent += step;
    else if (!INLINE.has(name)) text += ' ';
  };
  const parser = new Parser({
    onopentagname: (name) => edge(name, 1),
    ontext: (piece) => (text += silent === 0 ? piece : ''),
    onclosetag: (name) => edge(name, -1),
  });
  parser.end(html.slice(0, MOST_MARKUP));
  return oneLine(text);
}

/** Every run of white space and control characters one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A page whose elements can be looked for. @throws PageTooDeep */
export class Page {
  private readonly handler = new ShallowDom();

  constructor(html: string) {
    new Parser(this.handler).end(html);
  }

  /** The outermost elements that pass a test, in the order of the page. */
  all(test: (element: PageElement) => boolean): PageElement[] {
    return outermost(test, this.handler.dom);
  }
}

/** The first element inside another that passes one of the tests; an earlier test wins. */
export function firstInside(
  root: PageElement,
  tests: readonly ((element: PageElement) => boolean)[],
): PageElement | null {
  for (const test of tests) {
    const found = DomUtils.findOne(test, root.children);
    if (found !== null) return found;
  }
  return null;
}

/** What is inside an element, as HTML. */
export function innerHtml(element: PageElement): string {
  return DomUtils.getInnerHTML(element);
}

/** True for an element with a class among others. */
export function hasClass(element: PageElement, name: string): boolean {
  return (element.attribs.class ?? '').split(/\s+/).includes(name);
}

export class PageTooDeep extends Error {}

class ShallowDom extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > MOST_DEPTH) throw new PageTooDeep();
    super.onopentag(name, attributes);
  }
}

function outermost(test: (element: PageElement) => boolean, nodes: DomHandler['dom']): PageElement[] {
  return nodes.flatMap((node) => {
    if (!DomUtils.isTag(node)) return [];
    return test(node) ? [node] : outermost(test, node.children);
  });
}
