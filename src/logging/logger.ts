import pino, { type Logger } from 'pino';
import type { AppConfig } from '../config/env';

/**
 * The one logger of the process: JSON lines on standard output.
 * Redaction is a second net: the code logs no bodies, headers or queries in the first place.
 */
export function createLogger(config: AppConfig): Logger {
  return pino({
    level: config.logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: [
        'req.headers',
        'headers',
        '*.headers',
        'authorization',
        '*.authorization',
        'email',
        '*.email',
        '*.apiKey',
      ],
      remove: true,
    },
  });
}
