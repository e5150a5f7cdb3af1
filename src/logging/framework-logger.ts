import type { LoggerService } from '@nestjs/common';

/** Nest's own account of how it puts itself together: forty lines at every start that nobody needs. */
const WIRING = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/** Puts Nest's wiring at debug; everything else goes on unchanged. */
export class FrameworkLogger implements LoggerService {
  constructor(private readonly target: Required<Pick<LoggerService, 'debug'>> & LoggerService) {}

  log(message: unknown, ...params: unknown[]): void {
    const context = params.at(-1);
    if (typeof context === 'string' && WIRING.has(context)) this.target.debug(message, ...params);
    else this.target.log(message, ...params);
  }

  error(message: unknown, ...params: unknown[]): void {
    this.target.error(message, ...params);
  }

  warn(message: unknown, ...params: unknown[]): void {
    this.target.warn(message, ...params);
  }

  debug(message: unknown, ...params: unknown[]): void {
    this.target.debug(message, ...params);
  }
}
