import { isDistinctive, nameScore } from './name-match';

describe('nameScore', () => {
  it.each([
    ['Bobst', 'Elmer Holmes Bobst Library'],
    ['Bobst Library', 'Elmer Holmes Bobst Library'],
    ['bobst libary', 'Elmer Holmes Bobst Library'],
    ['washington sq park', 'Washington Square Park'],
    ['the Washington Square Park', 'Washington Square Park'],
    ['CAFÉ reggio', 'Caffè Cafe Reggio'],
    ['Brooklyn Bridge', 'Brooklyn Bridge'],
    ['new museum', 'New Museum'],
    ['BAM', 'Brooklyn Academy of Music'],
    ['3rd north', 'Third North'],
    ['35 w 4th', '35 West Fourth Street'],
  ])('takes "%s" for %s', (spoken, name) => {
    expect(nameScore(spoken, name)).toBeGreaterThan(0);
  });

  it.each([
    ['library', 'Elmer Holmes Bobst Library'],
    ['the park', 'Washington Square Park'],
    ['new york', 'New York Transit Museum'],
    ['Bobst Cafe', 'Elmer Holmes Bobst Library'],
    ['Dibner', 'Elmer Holmes Bobst Library'],
    ['bob', 'Elmer Holmes Bobst Library'],
    ['bb', 'Brooklyn Bridge'],
    ['the', 'The Box'],
    ['', 'The Box'],
    ['???', 'The Box'],
  ])('does not take "%s" for %s', (spoken, name) => {
    expect(nameScore(spoken, name)).toBe(0);
  });

  it('keeps Brooklyn Bridge apart from the park that carries its name', () => {
    expect(nameScore('Brooklyn Bridge', 'Brooklyn Bridge')).toBe(1);
    expect(nameScore('Brooklyn Bridge', 'Brooklyn Bridge Park Pier 1')).toBe(0);
    expect(nameScore('Brooklyn Bridge Park', 'Brooklyn Bridge Park Pier 1')).toBe(0.6);
  });

  it('scores the share of the name that was said', () => {
    expect(nameScore('Bobst', 'Elmer Holmes Bobst Library')).toBe(0.25);
    expect(nameScore('Bobst Library', 'Elmer Holmes Bobst Library')).toBe(0.5);
  });
});

describe('isDistinctive', () => {
  it.each(['bobst', 'reggio', 'vineapple'])('%s alone means a place', (word) => expect(isDistinctive(word)).toBe(true));
  it.each(['coffee', 'park', 'theatre', 'york', 'bar', 'ace'])('%s alone means none', (word) =>
    expect(isDistinctive(word)).toBe(false),
  );
});
