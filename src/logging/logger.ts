import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { AppConfig } from '../config/env';
import { errorFacts } from './error-facts';

/**
 * The one logger of the process: JSON lines on standard output.
 * Redaction is a second net: the code logs no bodies, headers or queries in the first place.
 */
export function createLogger(config: AppConfig, destination: DestinationStream = pino.destination(1)): Logger {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: errorFacts },
    redact: {
      paths: ['req', 'headers', '*.headers', 'authorization', '*.authorization', 'email', '*.email', '*.apiKey'],
      remove: true,
    },
  };
  return pino(options, destination);
}
