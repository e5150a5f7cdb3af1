import { AppError } from '../common/app-error';

/** The vendors know both points and no way between them. */
export class NoRouteFound extends AppError {
  readonly kind = 'not_found';

  constructor() {
    super('No route found');
  }
}
