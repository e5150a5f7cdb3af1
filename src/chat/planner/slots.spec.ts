import { planFirst } from '../../../test/factories/planning';
import type { Slots } from './plan.types';

const CASES: Readonly<Record<string, readonly (readonly [message: string, slots: Slots])[]>> = {
  time: [
    ['drinks tonight', { when: 'tonight' }],
    ['will it rain tomorrow morning?', { when: 'tomorrow_morning' }],
    ['brunch tomorrow', { when: 'tomorrow' }],
    ['dinner at 5', { when: '17:00' }],
    ['dinner at 7:30', { when: '19:30' }],
    ['breakfast at 8', { when: '08:00' }],
    ['lunch at 1', { when: '13:00' }],
    ['cocktails after 9pm', { when: '21:00' }],
    ['coffee at 9 am', { when: '09:00' }],
    ['pub on sat', { when: 'saturday' }],
    ['a museum this weekend', { when: 'weekend' }],
    ['is it raining right now', { when: 'now' }],
    ['cafes open now', { openNow: true }],
    ['dinner, ok now I mean it', {}],
    ['lunch at 5 metrotech', { campus: 'tandon' }],
    ['wifi for an interview tmrw at 10am', { when: 'tomorrow_morning' }],
    ['pillows, i move in saturday', {}],
  ],
  'walking limit': [
    ['coffee within 10 minutes', { maxWalkMinutes: 10 }],
    ['a cafe 5 min walk away', { maxWalkMinutes: 5 }],
    ['a park, fifteen minutes max', { maxWalkMinutes: 15 }],
    ['I only have 20 minutes for lunch', {}],
  ],
  'party size': [
    ['a table for 4 tonight', { partySize: 4, when: 'tonight' }],
    ['dinner, there are six of us', { partySize: 6 }],
    ['pizza for 3 people', { partySize: 3, cuisine: 'pizza' }],
    ['a bar for me and my roommate', { partySize: 2 }],
    ['lunch for 2', { partySize: 2 }],
    ['a library for 3 hours', {}],
    ['ramen for me n my bf', { partySize: 2, cuisine: 'ramen' }],
    ['meeting two classmates for lunch', { partySize: 3 }],
    ['one of us is vegan, lunch', { diet: 'vegan' }],
    ['cena para seis el jueves', { partySize: 6, when: 'thursday' }],
  ],
  diet: [
    ['vegan dinner', { diet: 'vegan' }],
    ['gluten free bakery', { diet: 'gluten-free' }],
    ['dinner, no meat please', { diet: 'vegetarian' }],
    ['halal food', { diet: 'halal' }],
    ['kosher deli', { diet: 'kosher' }],
  ],
  budget: [
    ['cheap eats', { budget: 'cheap' }],
    ['a free museum', { budget: 'cheap' }],
    ['dinner under $15', { budget: 'cheap' }],
    ['dinner under 40 dollars', { budget: 'moderate' }],
    ['reasonably priced dinner', { budget: 'moderate' }],
    ['fancy dinner', { budget: 'splurge' }],
    ['tulips, 30 max', { budget: 'moderate' }],
    ['lunch, 12ish bucks', { budget: 'cheap' }],
    ['dinner, price whatever', { budget: 'splurge' }],
    ['nothing fancy, just dinner', {}],
  ],
  cuisine: [
    ['ramen', { cuisine: 'ramen' }],
    ['korean bbq', { cuisine: 'korean bbq' }],
    ['a slice', { cuisine: 'pizza' }],
    ['dinner but not pizza', {}],
    ['breakfast', {}],
  ],
  'campus and place': [
    ['lunch around tandon', { campus: 'tandon' }],
    ['cafe near the Washington Square campus', { campus: 'washington_square' }],
    ['a bench near Washington Square Park', { place: 'Washington Square Park' }],
    ['study spot near Union Square', { place: 'Union Square' }],
    ['chess in the park', {}],
    ['dinner, starbucks no', {}],
    ['every desk at bobst is taken, somewhere else to study', {}],
    ['a charger, im from london', {}],
    ['lunch in the east vill', { place: 'East Village' }],
    ['how do I get from Jay St to Brooklyn Heights', { place: 'Brooklyn Heights' }],
    ['how do I walk to Bobst Library?', { place: 'Bobst Library', mode: 'walking' }],
    ['how long to walk to Dumbo', { place: 'Dumbo', mode: 'walking' }],
    ['which train goes to Chinatown', { place: 'Chinatown', mode: 'transit' }],
    ['directions to the tandon campus', { campus: 'tandon' }],
    ['walk or subway to Union Square?', { place: 'Union Square' }],
    ['way to Penn Station, moms train gets in soon', { place: 'Penn Station' }],
  ],
  'in or out': [
    ['lunch on a patio', { indoorOutdoor: 'outdoor' }],
    ['una cena con terraza', { indoorOutdoor: 'outdoor' }],
    ['somewhere inside to eat', { indoorOutdoor: 'indoor' }],
    ['dinner inside or outside', {}],
  ],
};

describe('what a message states', () => {
  for (const [topic, cases] of Object.entries(CASES)) {
    it.each(cases)(`about ${topic}: "%s"`, (message, slots) => expect(planFirst(message).slots).toEqual(slots));
  }
});
