import { Clock } from '../../src/common/clock';
import { type ChatApp, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

describe('POST /api/chat, offline and without a key: the way by subway', () => {
  onBothEngines((engine) => {
    let server: ChatApp;
    beforeAll(async () => (server = await startChatApp(engine)));
    afterAll(() => server.stop());
    afterEach(() => jest.restoreAllMocks());
    /** @param at ISO 8601 with offset: what the server's clock shows. */
    const ask = async (at: string, message: string) => {
      jest.spyOn(server.app.get(Clock), 'now').mockReturnValue(Date.parse(at));
      return (await server.ask(message, TANDON_POSITION)).body.reply as string;
    };
    const QUESTION = 'how do I get from Jacobs to Bobst?';
    const MONDAY_NOON = '2026-10-26T12:00:00-04:00';

    it('names stations, a line that runs, the minutes and the next trains', async () => {
      const reply = await ask(MONDAY_NOON, QUESTION);
      expect(reply).toMatch(/Jay St-MetroTech/);
      expect(reply).toMatch(
        /take the \*\*[ACF]\*\* \(or the \*\*[ACF]\*\* or \*\*[ACF]\*\*\) toward .+ to \*\*W 4 St-Wash Sq\*\*/,
      );
      expect(reply).toMatch(/ is (19|2[0-5]) mins away by subway: /);
      expect(reply).toMatch(
        /Next \*\*[ACF]\*\* from \*\*Jay St-MetroTech\*\*: 12:\d\d PM, 12:\d\d PM, and 12:\d\d PM\./,
      );
      expect(reply).toContain('That is by the timetable, not live.');
    });

    it('takes a line that runs at 3:30 on a Sunday', async () => {
      const reply = await ask('2026-10-25T03:30:00-04:00', QUESTION);
      expect(reply).toMatch(/take the \*\*[AF]\*\* .*to \*\*W 4 St-Wash Sq\*\*/);
      expect(reply).toMatch(/3:\d\d AM/);
    });

    it('goes without steps where that is needed', async () => {
      const reply = await ask(MONDAY_NOON, 'how do I get from Jacobs to Bobst in a wheelchair?');
      expect(reply).toMatch(/Jay St-MetroTech.*W 4 St-Wash Sq/);
      expect(reply).toContain("Both ends are step-free by the state's list");
    });

    it.each([
      [
        'which train do i take to bobst?',
        /take the \*\*A\*\* \(or the \*\*C\*\* or \*\*F\*\*\) toward .+ to \*\*W 4 St-Wash Sq\*\*/,
      ],
      [
        'when is the next A train at jay st?',
        /^From \*\*Jay St-MetroTech\*\*: \*\*A\*\* to Inwood-207 St at 10:34 PM, /,
      ],
      ['is the B running?', /^By the timetable the \*\*B\*\* is not running now\. /],
      [
        'where is the nearest subway station?',
        /^The nearest subway station is \*\*Jay St-MetroTech\*\*, 4 min on foot: /,
      ],
      ['when is the last C train?', /^The last \*\*C\*\* to Euclid Av leaves \*\*Jay St-MetroTech\*\* at 10:53 PM\. /],
      [
        'which trains stop at jay st?',
        /^At \*\*Jay St-MetroTech\*\* at this hour: \*\*A\*\*, \*\*C\*\*, \*\*F\*\*, and \*\*R\*\*\. /,
      ],
    ])('answers "%s"', async (question, expected) => {
      expect(await ask('2026-10-22T22:30:00-04:00', question)).toMatch(expected);
    });

    it('tells what usually runs once the timetable is over, and no departure', async () => {
      const inTime = await ask(MONDAY_NOON, QUESTION);
      const reply = await ask('2026-11-30T12:00:00-05:00', QUESTION);
      const steps = (text: string) => /by subway: (.*?)\./.exec(text)![1];
      expect(steps(reply)).toBe(steps(inTime));
      expect(reply).toMatch(/ is ~\d+ mins away by subway/);
      expect(reply).toMatch(/comes to \*\*Jay St-MetroTech\*\* about every \d+ min\./);
      expect(reply).toContain(
        "My timetable ended on October 31: this is what usually runs at this hour, and I don't know departure times",
      );
      expect(reply).not.toMatch(/\d:\d\d/);
    });
  });
});
