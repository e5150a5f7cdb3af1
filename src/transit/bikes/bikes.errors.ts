import { AppError } from '../../common/app-error';

/** The feed of bike stations does not answer, or says nothing about now. */
export class BikesUnavailable extends AppError {
  readonly kind = 'upstream_failed';

  constructor(options?: ErrorOptions) {
    super('Bike stations unavailable', options);
  }
}
