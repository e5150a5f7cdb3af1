import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { userBody, userSchema } from '../users/user.dto';
import type { Account } from '../users/users.service';
import type { TokenPair } from './tokens';

const EMAIL = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/;
const EMAIL_CHARACTERS = 255;
const PASSWORD_CHARACTERS = { least: 8, most: 128 };
const NAME_CHARACTERS = 100;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Checks in the contract's order and reports the first that fails. */
function firstProblem(checks: readonly (readonly [isWrong: boolean, text: string])[]): string | undefined {
  return checks.find(([isWrong]) => isWrong)?.[1];
}

const documented = (most?: number) =>
  z
    .unknown()
    .optional()
    .meta({ type: 'string', ...(most ? { maxLength: most } : {}) });

export class SignUpRequest extends createZodDto(
  z
    .object({
      email: documented(EMAIL_CHARACTERS),
      password: documented(PASSWORD_CHARACTERS.most),
      first_name: documented(NAME_CHARACTERS),
    })
    .transform((body, context) => {
      const email = isText(body.email) ? body.email.trim().toLowerCase() : '';
      const password = isText(body.password) ? body.password : '';
      const firstName = isText(body.first_name) ? body.first_name.trim() : '';
      const problem = firstProblem([
        [email === '' || password === '', 'Email and password are required'],
        [!EMAIL.test(email) || email.length > EMAIL_CHARACTERS, 'Invalid email format'],
        [password.length < PASSWORD_CHARACTERS.least, 'Password must be at least 8 characters'],
        [password.length > PASSWORD_CHARACTERS.most, 'Password must be at most 128 characters'],
        [password.includes('\0'), 'Password must not contain a NUL character'],
        [firstName.includes('\0'), 'First name must not contain a NUL character'],
        [firstName.length > NAME_CHARACTERS, 'First name must be at most 100 characters'],
      ]);
      if (problem === undefined) return { email, password, firstName: firstName === '' ? null : firstName };
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    }),
) {}

export class SignInRequest extends createZodDto(
  z.object({ email: documented(EMAIL_CHARACTERS), password: documented() }).transform((body, context) => {
    const email = isText(body.email) ? body.email.trim().toLowerCase() : '';
    const password = isText(body.password) ? body.password : '';
    const problem = firstProblem([
      [email === '' || password === '', 'Email and password are required'],
      [!EMAIL.test(email), 'Invalid email format'],
    ]);
    if (problem === undefined) return { email, password };
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  }),
) {}

const required = (text: string) =>
  z
    .unknown()
    .optional()
    .transform((value, context): string => {
      if (isText(value)) return value;
      context.addIssue({ code: 'custom', message: text });
      return z.NEVER;
    })
    .meta({ type: 'string' });

export class RefreshRequest extends createZodDto(z.object({ refresh_token: required('Refresh token is required') })) {}

export class SignOutRequest extends createZodDto(
  z.object({
    refresh_token: z
      .unknown()
      .optional()
      // Anything that is given but is no text names no sign-in, and must not end all of them.
      .transform((value): string | null => (typeof value === 'string' ? value : value == null ? null : ''))
      .meta({ type: 'string', description: 'Ends this sign-in; without it, all of them.' }),
  }),
) {}

export class PasswordRequest extends createZodDto(
  z
    .object({ old_password: documented(), new_password: documented(PASSWORD_CHARACTERS.most) })
    .transform((body, context) => {
      const oldPassword = isText(body.old_password) ? body.old_password : '';
      const newPassword = isText(body.new_password) ? body.new_password : '';
      const problem = firstProblem([
        [oldPassword === '' || newPassword === '', 'Old and new password are required'],
        [newPassword.length < PASSWORD_CHARACTERS.least, 'Password must be at least 8 characters'],
        [newPassword.length > PASSWORD_CHARACTERS.most, 'Password must be at most 128 characters'],
        [newPassword.includes('\0'), 'Password must not contain a NUL character'],
      ]);
      if (problem === undefined) return { oldPassword, newPassword };
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    }),
) {}

export class ConfirmRequest extends createZodDto(z.object({ password: required('Password is required') })) {}

const pairShape = { token: z.string(), refresh_token: z.string() };

export class TokenPairResponse extends createZodDto(z.object(pairShape)) {
  static from({ token, refreshToken }: TokenPair): TokenPairResponse {
    return { token, refresh_token: refreshToken };
  }
}

export class SignedInResponse extends createZodDto(z.object({ ...pairShape, user: userSchema })) {
  static from(pair: TokenPair, account: Account): SignedInResponse {
    return { ...TokenPairResponse.from(pair), user: userBody(account) };
  }
}
