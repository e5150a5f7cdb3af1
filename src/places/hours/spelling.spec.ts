import { spelledOut } from './spelling';

describe('spelledOut', () => {
  it.each([
    ['Mo-Fr 9-5', 'Mo-Fr 09:00-17:00'],
    ['Mo-Su 10-10', 'Mo-Su 10:00-22:00'],
    ['Mo-Fr 9:00-5:00', 'Mo-Fr 09:00-17:00'],
    ['Mo-Th 9-9, Fr 9-6', 'Mo-Th 09:00-21:00, Fr 09:00-18:00'],
    ['Mo-Fr 9:00 AM - 5:00 PM', 'Mo-Fr 09:00-17:00'],
    ['Mo-Fr 10-6pm', 'Mo-Fr 10:00-18:00'],
    ['5-10pm', '17:00-22:00'],
    ['Th-Sa 5pm-2am', 'Th-Sa 17:00-02:00'],
    ['Mo-Su 8am-4am', 'Mo-Su 08:00-04:00'],
    ['9am-5', '09:00-17:00'],
    ['Mo-Fr 11am-midnight', 'Mo-Fr 11:00-24:00'],
    ['noon-8pm', '12:00-20:00'],
    ['Mo-Sa 11:00-0:00', 'Mo-Sa 11:00-24:00'],
    ['Fr 22-6', 'Fr 22:00-06:00'],
    ['Mo-Fr 0900-1700', 'Mo-Fr 09:00-17:00'],
    ['Mo-Fr 9.30-17.30', 'Mo-Fr 09:30-17:30'],
    ['Mo-Fr 9-12,13-17', 'Mo-Fr 09:00-12:00,13:00-17:00'],
    ['Mo-Fr 8:00-18:00; Sa 8:00-12:00', 'Mo-Fr 08:00-18:00; Sa 08:00-12:00'],
    ['Apr-Sep: Mo-Fr 9-5', 'Apr-Sep: Mo-Fr 09:00-17:00'],
    ['Mo-Fr 24 hours', 'Mo-Fr 00:00-24:00'],
    ['9am-sunset', '09:00-sunset'],
    ['Mo-Fr 5pm+', 'Mo-Fr 17:00+'],
  ])('reads the times of "%s" as "%s"', (text, meant) => {
    expect(spelledOut(text)).toBe(meant);
  });

  it.each([
    ['Mon-Thu 09:00-17:00', 'Mo-Th 09:00-17:00'],
    ['Mon-Thur 09:00-17:00', 'Mo-Th 09:00-17:00'],
    ['Tues, Weds, Thurs 09:00-17:00', 'Tu, We, Th 09:00-17:00'],
    ['Monday–Friday 09:00–17:00', 'Mo-Fr 09:00-17:00'],
    ['Daily 8 a.m. - 8 p.m.', 'Mo-Su 08:00-20:00'],
    ['Weekdays 9am to 5pm', 'Mo-Fr 09:00-17:00'],
    ['Weekends 10-6', 'Sa,Su 10:00-18:00'],
    ['Mo-Fr 09:00-17:00 Sa 10:00-14:00', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00'],
    ['Mo-Fr 09:00-17:00\nSa 10:00-14:00', 'Mo-Fr 09:00-17:00;Sa 10:00-14:00'],
  ])('reads the days of "%s" as "%s"', (text, meant) => {
    expect(spelledOut(text)).toBe(meant);
  });

  it.each([
    'Mo-Su,PH 00:00-24:00',
    '24/7',
    'Mo-Fr 07:00-20:00; Sa,Su 08:00-20:00',
    'Mo-Su 11:00-04:00',
    'Mo-Sa 10:00-26:00',
    'Dec 24-26 off; Mo-Fr 09:00-17:00',
    'Jan 1,3-5 off',
    'Jan 5-Feb 7 off',
    '2024-2026 Mo-Fr 09:00-17:00',
    'week 1-53/2 Fr 09:00-12:00',
    'Mo[1,3-4] 10:00-18:00',
    'sunrise-sunset',
    'Mo-Fr 17:00-02:00 "kitchen 9-5 on Mondays"',
  ])('leaves alone what is right: %s', (text) => {
    expect(spelledOut(text)).toBe(text);
  });

  it.each([
    'Fr 7-11',
    'Fr 11-2',
    'Mo-Fr 11-2am',
    '7-10pm',
    '9-12',
    'Sa 8:00-12:00',
    '09:00-05:00',
    '10:00-10:00',
    '9am-9am',
  ])('does not guess what "%s" means', (text) => {
    expect(spelledOut(text)).toBeNull();
  });
});
