import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import type { Account, Profile } from './users.service';

const document = z.record(z.string(), z.unknown());

/** A JSON object of which only some keys are looked at. */
export class DocumentRequest extends createZodDto(z.looseObject({})) {}

const userShape = {
  id: z.int(),
  email: z.string(),
  first_name: z.string().nullable(),
  home_address: z.string(),
  preferences: document,
  settings: document,
};

export const userSchema = z.object(userShape).meta({ id: 'User' });
export type UserBody = z.infer<typeof userSchema>;

/** An account as sign-in returns it. */
export function userBody(account: Account): UserBody {
  return {
    id: account.id,
    email: account.email,
    first_name: account.firstName,
    home_address: account.homeAddress,
    preferences: account.preferences,
    settings: account.settings,
  };
}

export class MeResponse extends createZodDto(z.object({ ...userShape, recent_activity: z.array(document).max(100) })) {
  static from(account: Account): MeResponse {
    return { ...userBody(account), recent_activity: [...account.recentActivity] };
  }
}

/** An optional text: trimmed; empty and null clear; absent is left alone. */
const clearable = (most: number, tooLong: string) =>
  z
    .unknown()
    .optional()
    .transform((value, context): string | null | undefined => {
      if (value === undefined || value === null) return value;
      const text = typeof value === 'string' ? value.trim() : null;
      const problem = text === null || text.includes('\0') ? 'Invalid profile' : text.length > most ? tooLong : null;
      if (problem === null) return text === '' ? null : text;
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    })
    .meta({ type: 'string', maxLength: most });

export class ProfileRequest extends createZodDto(
  z.object({
    first_name: clearable(100, 'First name must be at most 100 characters'),
    home_address: clearable(500, 'Home address must be at most 500 characters'),
  }),
) {}

export class ProfileResponse extends createZodDto(
  z.object({ first_name: z.string().nullable(), home_address: z.string() }),
) {
  static from({ firstName, homeAddress }: Profile): ProfileResponse {
    return { first_name: firstName, home_address: homeAddress };
  }
}

const TOKEN_CHARACTERS = 255;

export class NotificationTokenRequest extends createZodDto(
  z.object({
    token: z
      .unknown()
      .optional()
      .transform((value, context): string => {
        const problem =
          typeof value !== 'string' || value === '' || value.includes('\0')
            ? "Missing 'token'"
            : value.length > TOKEN_CHARACTERS
              ? `Notification token must be at most ${TOKEN_CHARACTERS} characters`
              : null;
        if (problem === null) return value as string;
        context.addIssue({ code: 'custom', message: problem });
        return z.NEVER;
      })
      .meta({ type: 'string', minLength: 1, maxLength: TOKEN_CHARACTERS }),
  }),
) {}

export class OkResponse extends createZodDto(z.object({ status: z.literal('ok') })) {}

export const OK: OkResponse = { status: 'ok' };
