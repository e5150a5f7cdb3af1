import { AppError } from '../common/app-error';

/** No rung of the ladder answered and nothing is remembered. */
export class WeatherUnavailable extends AppError {
  readonly kind = 'upstream_failed';

  constructor(options?: ErrorOptions) {
    super('Weather unavailable', options);
  }
}

export class ForecastUnavailable extends AppError {
  readonly kind = 'upstream_failed';

  constructor(options?: ErrorOptions) {
    super('Unable to fetch weather forecast', options);
  }
}
