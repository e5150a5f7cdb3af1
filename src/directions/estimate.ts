/** The floor of the ladder. */
export { estimateWalk } from '../common/walk';
