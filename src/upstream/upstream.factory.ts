import { Injectable, Logger } from '@nestjs/common';
import { Metrics, NO_METRICS } from '../metrics/metrics';
import { UpstreamClient, type UpstreamOptions } from './upstream.client';

/** Makes the client of a vendor and reports its breaker, one line per change of state. */
@Injectable()
export class UpstreamFactory {
  private readonly logger = new Logger('Upstream');

  constructor(private readonly metrics: Metrics = NO_METRICS) {}

  create(options: UpstreamOptions): UpstreamClient {
    const client = new UpstreamClient(options);
    this.metrics.breaker(options.vendor, false);
    client.onBreakerChange((open) => {
      this.metrics.breaker(options.vendor, open);

      if (open) this.logger.warn(`${options.vendor} lost: not asked for a while`);
      else this.logger.warn(`${options.vendor} back`);
    });
    return client;
  }
}
