import { AppError } from '../common/app-error';

/** NYU Engage does not answer and nothing is remembered. */
export class EventsUnavailable extends AppError {
  readonly kind = 'upstream_failed';

  constructor(options?: ErrorOptions) {
    super('Unable to fetch NYU Engage events', options);
  }
}
