/** Secrets of the server and of people, planted where a careless line or answer would pick them up. */
export const CANARY = {
  jwtSecret: 'canary-jwt-secret-0123456789abcdef0123456789',
  databasePassword: 'canary-database-password',
  redisPassword: 'canary-redis-password',
  email: 'canary-mail',
  password: 'canary-user-password',
  word: 'canaryword',
  home: 'canary home street',
} as const;

const PRIVATE = [CANARY.email, CANARY.password, CANARY.word, CANARY.home];
const SIGNED_TOKEN = /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;
const STACK = /\bat .{1,300}\.[cm]?[jt]s:\d+/;
/** A coordinate to eleven metres or better; nothing else in a log has so many digits. */
const EXACT_POSITION = /\d\.\d{4,}/;

/** Finds what must not be in answers and logs. */
export class Leaks {
  private readonly secrets: readonly string[];

  private constructor(keys: readonly string[]) {
    this.secrets = [CANARY.jwtSecret, CANARY.databasePassword, CANARY.redisPassword, ...keys];
  }

  /** @param env the settings that lead to the vendors, keys included. */
  static ofVendors(env: Readonly<Record<string, string>>): Leaks {
    return new Leaks(Object.entries(env).flatMap(([name, value]) => (name.endsWith('KEY') ? [value] : [])));
  }

  /** Names what an answer gives away. People get their own data, so an answer that is no failure may hold it. */
  inAnswer(status: number, text: string): string[] {
    const found = this.always(text);
    return status < 400 ? found : [...found, ...this.private(text)];
  }

  /** Names what a log gives away. */
  inLog(text: string): string[] {
    return [...this.always(text), ...this.private(text), ...(EXACT_POSITION.test(text) ? ['an exact position'] : [])];
  }

  private always(text: string): string[] {
    return [
      ...this.secrets.filter((secret) => text.includes(secret)).map((secret) => `the secret ${secret.slice(0, 12)}...`),
      ...(STACK.test(text) ? ['a stack'] : []),
    ];
  }

  private private(text: string): string[] {
    return [...PRIVATE.filter((word) => text.includes(word)), ...(SIGNED_TOKEN.test(text) ? ['a token'] : [])];
  }
}
