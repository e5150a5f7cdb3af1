import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger as NestLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import { AppModule } from './app.module';
import type { AppConfig } from './config/env';
import { serveDocs } from './docs';
import { logAccess } from './http/access-log';
import { readBodiesAsJson } from './http/body';
import { createAdapter } from './http/http.adapter';
import { KnownRoutes } from './http/known-routes';
import { measureRequests } from './http/request-metrics';
import { protect } from './http/security';
import { FrameworkLogger } from './logging/framework-logger';
import { Metrics } from './metrics/metrics';

/** The HTTP application, complete but not listening: the same for production, tests and the API document. */
export async function createApp(config: AppConfig, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = createAdapter(config, logger);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, logger), adapter, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new FrameworkLogger(app.get(NestLogger)));
  for (const warning of config.warnings) logger.warn(warning);
  const fastify = adapter.getInstance();
  app.get(KnownRoutes).watch(fastify);
  logAccess(fastify, logger);
  measureRequests(fastify, app.get(Metrics));
  await protect(fastify, config);
  readBodiesAsJson(fastify);
  serveDocs(app);
  return app;
}
