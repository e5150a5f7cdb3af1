export { hoursTodayText } from './hours-text';
export { NO_OPENING, notClosed, type Opening, openingAt } from './opening';
export { closesAt, hoursOn, mappedHours, opensBetween, type OpenState, stateAt } from './open-state';
