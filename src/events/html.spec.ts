import { hasClass, innerHtml, Page, PageTooDeep, textOf } from './html';

describe('textOf', () => {
  it.each([
    ['<p>Bring a coat.</p><script>alert("x")</script>', 'Bring a coat.'],
    ['<style>p { color: red }</style><p>Text</p><SCRIPT>more()', 'Text'],
    ['<ul><li>Gloves&nbsp;provided</li><li>All welcome</li></ul>', 'Gloves provided All welcome'],
    ['Blitz night &amp; dumplings ', 'Blitz night & dumplings'],
    ['R&#233;sum&#233; &lt;b&gt; clinic &#x1F600;', 'Résumé <b> clinic 😀'],
    ['one<br>two<br/>three <b>bo</b>ld', 'one two three bold'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<p>unclosed <b>tag <i>x', 'unclosed tag x'],
    ['<img src=x onerror="a>b">tail', 'tail'],
    ['nul\u0000and\u0007bell\n\tlines', 'nul and bell lines'],
    ['<!-- comment -->', ''],
    ['', ''],
  ])('reads %j as %j', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('needs no time for markup without end', () => {
    const start = performance.now();
    for (const piece of ['<div>', '<b>', '<', '<a x="', '&', '<!--']) textOf(piece.repeat(700_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('Page', () => {
  const isEvent = (element: Parameters<typeof hasClass>[0]) => hasClass(element, 'event');

  it('finds the outermost elements in their order, and none by half a class', () => {
    const page = new Page(
      '<div class="events"><div class="big event">A<p class="event">in A</p></div><p class="event">B</div>',
    );
    expect(page.all(isEvent).map(innerHtml)).toEqual(['A<p class="event">in A</p>', 'B']);
  });

  it('refuses a page that nests without end, before it costs anything', () => {
    const start = performance.now();
    expect(() => new Page('<div>'.repeat(700_000))).toThrow(PageTooDeep);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
