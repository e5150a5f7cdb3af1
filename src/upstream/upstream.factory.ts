import { Injectable, Logger } from '@nestjs/common';
import { UpstreamClient, type UpstreamOptions } from './upstream.client';

/** Makes the client of a vendor and reports its breaker, one line per change of state. */
@Injectable()
export class UpstreamFactory {
  private readonly logger = new Logger('Upstream');

  create(options: UpstreamOptions): UpstreamClient {
    const client = new UpstreamClient(options);
    client.onBreakerChange((open) => {
      if (open) this.logger.warn(`${options.vendor} lost: not asked for a while`);
      else this.logger.warn(`${options.vendor} back`);
    });
    return client;
  }
}
