import { addressOfRoom } from './engage-address';

describe('addressOfRoom', () => {
  it.each([
    ['Dibner Library, LC 400', 'Bern Dibner Library, 5 MetroTech Center, Brooklyn, NY'],
    ['Tandon makerspace', '370 Jay Street, Brooklyn, NY'],
    ['370 Jay St, 12th floor', '370 Jay Street, Brooklyn, NY'],
    ['2MTC 801', '5 MetroTech Center, Brooklyn, NY'],
    ['6 MetroTech, lobby', '5 MetroTech Center, Brooklyn, NY'],
    ['Paulson 450', 'Paulson Center, 181 Mercer St, New York, NY'],
    ['Sample Center, Room 905', 'Sample Center, Room 905, New York University, NY'],
    ['Example Plaza 6, New York, NY 10012', 'Example Plaza 6, New York, NY 10012'],
    ['Online', 'Online'],
    ['https://zoom.example/j/1?pwd=2', 'Online'],
    ['Private Location (sign in to display)', null],
    ['', null],
  ])('knows %j', (room, address) => {
    expect(addressOfRoom(room)).toBe(address);
  });
});
