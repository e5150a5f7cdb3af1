export { hoursTodayText } from './hours-text';
export { NO_OPENING, type Opening, openingAt } from './opening';
export { closesAt, hoursOn, mappedHours, opensBetween, type OpenState, stateAt } from './open-state';
