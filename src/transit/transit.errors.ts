import { AppError } from '../common/app-error';

/** No station has that id or name. */
export class StationNotFound extends AppError {
  readonly kind = 'not_found';

  constructor() {
    super('Station not found');
  }
}

/** No line has that id. */
export class LineNotFound extends AppError {
  readonly kind = 'not_found';

  constructor() {
    super('Line not found');
  }
}
