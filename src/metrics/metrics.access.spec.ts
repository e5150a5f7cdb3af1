import { mayRead } from './metrics.access';

const TOKEN = 'invented-token-0123456789';

it.each([
  [`Bearer ${TOKEN}`, TOKEN, true],
  [`bearer   ${TOKEN} `, TOKEN, true],
  [undefined, null, true],
  ['Bearer anything', null, true],
  [undefined, TOKEN, false],
  ['', TOKEN, false],
  ['Bearer', TOKEN, false],
  [TOKEN, TOKEN, false],
  [`Basic ${TOKEN}`, TOKEN, false],
  [`Bearer ${TOKEN}x`, TOKEN, false],
  [`Bearer ${TOKEN} x`, TOKEN, false],
])('the header %j with the token %j may read: %s', (header, token, expected) => {
  expect(mayRead(header, token)).toBe(expected);
});
