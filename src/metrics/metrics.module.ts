import { type DynamicModule, Module } from '@nestjs/common';
import type { AppConfig } from '../config/env';
import { Metrics, NO_METRICS } from './metrics';
import { MetricsController } from './metrics.controller';

/** Off without `METRICS_PORT` and `METRICS_TOKEN`: then nothing is noted, and the library is not even loaded. */
@Module({})
export class MetricsModule {
  static forRoot({ metrics: { port, token } }: AppConfig): DynamicModule {
    const isOn = port !== null || token !== null;
    return {
      module: MetricsModule,
      global: true,
      controllers: port === null && token !== null ? [MetricsController] : [],
      providers: [
        {
          provide: Metrics,
          useFactory: async (): Promise<Metrics> =>
            isOn ? new (await import('./prometheus-metrics')).PrometheusMetrics() : NO_METRICS,
        },
      ],
      exports: [Metrics],
    };
  }
}
