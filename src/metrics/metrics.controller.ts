import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../common/public.decorator';
import { AppConfig } from '../config/env';
import { Metrics } from './metrics';
import { mayRead } from './metrics.access';
import { MetricsRefused } from './metrics.errors';
import { METRICS_TYPE } from './metrics.format';
import { askSupervisor } from './worker-metrics';

/** `/metrics` beside the API, for whoever has `METRICS_TOKEN`. Not limited: the token is too long to be guessed. */
@ApiExcludeController()
@Controller('metrics')
@Public()
export class MetricsController {
  constructor(
    private readonly config: AppConfig,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  async read(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!mayRead(authorization, this.config.metrics.token)) throw new MetricsRefused();
    const text = await (this.config.workers > 1 ? askSupervisor() : this.metrics.text());
    // Only now: a failure leaves as JSON.
    reply.header('content-type', METRICS_TYPE).header('cache-control', 'no-store');
    return text;
  }
}
