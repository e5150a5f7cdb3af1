import type { Need } from '../schema';
import { NO_STANDING, reduceNeed, type Standing, type Turned } from './need';

const turn = (more: Partial<Turned>): Turned => ({
  act: 'places',
  carry: 'keep',
  stated: {},
  isHere: false,
  goesBack: false,
  ...more,
});

/** The need after each of some turns. */
function after(...turns: readonly Partial<Turned>[]): Need {
  let standing: Standing = NO_STANDING;
  let need: Need = {};
  for (const one of turns) ({ need, standing } = reduceNeed(standing, turn(one)));
  return need;
}

const PIZZA: Partial<Turned> = {
  carry: 'anew',
  stated: { what: 'pizza', near: 'Tandon', when: 'tonight', quality: ['quiet'] },
};

describe('the need that lasts', () => {
  it('keeps what refinements do not change', () => {
    expect(after(PIZZA, { stated: { budget: 'cheap', not: ['slice'] } }, { stated: { partySize: 5 } })).toEqual({
      what: 'pizza',
      near: 'Tandon',
      when: 'tonight',
      quality: ['quiet'],
      budget: 'cheap',
      not: ['slice'],
      partySize: 5,
    });
  });

  it('replaces the thing for "instead", without what belonged to it', () => {
    expect(after(PIZZA, { carry: 'instead', stated: { what: 'ramen' } })).toEqual({
      what: 'ramen',
      near: 'Tandon',
      when: 'tonight',
    });
  });

  it('keeps only the time for the next step of an outing', () => {
    expect(after(PIZZA, { carry: 'next', stated: { what: 'bar' } })).toEqual({ what: 'bar', when: 'tonight' });
  });

  it('keeps what describes the person through a new subject and side steps', () => {
    const person: Partial<Turned> = {
      stated: { what: 'dinner', diet: ['halal'], access: 'step-free', age: 20 },
      carry: 'anew',
    };
    expect(
      after(person, { act: 'weather', stated: { when: 'tomorrow' } }, { carry: 'anew', stated: { what: 'museum' } }),
    ).toEqual({
      what: 'museum',
      diet: ['halal'],
      access: 'step-free',
      age: 20,
    });
    expect(after({ act: 'talk', stated: { allergy: ['nuts'] } }, { carry: 'anew', stated: { what: 'thai' } })).toEqual({
      what: 'thai',
      allergy: ['nuts'],
    });
  });

  it('takes an origin for the person only where they are there', () => {
    const way: Partial<Turned> = { act: 'way', stated: { from: 'Jacobs', to: 'Bobst' } };
    expect(after(way, { carry: 'anew', stated: { what: 'coffee' } })).toEqual({ what: 'coffee' });
    expect(after({ ...way, isHere: true }, { carry: 'anew', stated: { what: 'coffee' } })).toEqual({
      what: 'coffee',
      from: 'Jacobs',
    });
  });

  it('goes on with the way before', () => {
    expect(
      after({ act: 'way', stated: { from: 'Jacobs', to: 'Bobst' } }, { act: 'way', stated: { mode: 'transit' } }),
    ).toEqual({
      from: 'Jacobs',
      to: 'Bobst',
      mode: 'transit',
    });
  });

  it('finds an earlier need again', () => {
    const study: Partial<Turned> = { carry: 'anew', stated: { what: 'place to study', quality: ['outlets'] } };
    expect(
      after(
        study,
        { carry: 'anew', stated: { what: 'coffee' } },
        { goesBack: true, stated: { what: 'place to study', partySize: 3 } },
      ),
    ).toEqual({
      what: 'place to study',
      quality: ['outlets'],
      partySize: 3,
    });
  });

  it('lets newer words win over older ones', () => {
    expect(
      after(
        { carry: 'anew', stated: { what: 'lunch', budget: 'cheap', when: 'today' } },
        { stated: { maxPrice: 12, openNow: true } },
      ),
    ).toEqual({
      what: 'lunch',
      maxPrice: 12,
      openNow: true,
    });
  });
});
