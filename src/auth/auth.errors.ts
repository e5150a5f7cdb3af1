import { AppError } from '../common/app-error';

/** Not signed in, or not well enough; the text says why, as the contract words it. */
export class Unauthenticated extends AppError {
  readonly kind = 'unauthenticated';
}

export class EmailTaken extends AppError {
  readonly kind = 'conflict';

  constructor(options?: ErrorOptions) {
    super('Email already registered', options);
  }
}

/** A signed-in user gave a wrong password. Not a 401: an app would take that for the end of the session. */
export class WrongPassword extends AppError {
  readonly kind = 'forbidden';

  constructor() {
    super('Wrong password');
  }
}

/** More people sign in at once than passwords can be checked. */
export class SignInBusy extends AppError {
  readonly kind = 'unavailable';

  constructor() {
    super('Sign-in is busy. Please try again in a moment.');
  }
}
