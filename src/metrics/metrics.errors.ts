import { AppError } from '../common/app-error';

export class MetricsRefused extends AppError {
  readonly kind = 'unauthenticated';

  constructor() {
    super('Authorization header missing or invalid');
  }
}

/** Not every worker answered the supervisor in time. */
export class MetricsUnavailable extends AppError {
  readonly kind = 'unavailable';

  constructor(options?: ErrorOptions) {
    super('Metrics unavailable', options);
  }
}
