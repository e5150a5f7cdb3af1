import { Logger, type LoggerService } from '@nestjs/common';

/** One line that some class logged through Nest's logger. */
export interface LogLine {
  readonly level: 'log' | 'warn' | 'error' | 'debug';
  readonly message: string;
}

/** Collects what is logged from now on, in this jest file, instead of printing it. */
export function collectLogs(): LogLine[] {
  const lines: LogLine[] = [];
  const keep = (level: LogLine['level']) => (message: unknown) => void lines.push({ level, message: String(message) });
  const collector: LoggerService = { log: keep('log'), warn: keep('warn'), error: keep('error'), debug: keep('debug') };
  Logger.overrideLogger(collector);
  return lines;
}
