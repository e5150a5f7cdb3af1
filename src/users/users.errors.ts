import { AppError } from '../common/app-error';

/** Encryption failed; nothing was changed. */
export class HomeAddressNotSaved extends AppError {
  readonly kind = 'internal';

  constructor(options?: ErrorOptions) {
    super('Failed to save home address', options);
  }
}

/** The token was good, and its user is gone. */
export class UserNotFound extends AppError {
  readonly kind = 'unauthenticated';

  constructor() {
    super('User not found');
  }
}
