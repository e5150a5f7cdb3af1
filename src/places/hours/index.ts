export { clockText, hoursTodayText } from './hours-text';
export { closesAt, hoursOn, opensBetween, stateAt } from './open-state';
export type { OpenState } from './open-state';
