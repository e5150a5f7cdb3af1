import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CacheModule } from '../../cache/cache.module';
import { GeminiClient } from '../../chat/model/gemini.client';
import { Writer } from '../../chat/writer/writer';
import { ConfigModule } from '../../config/config.module';
import type { AppConfig } from '../../config/env';
import { DirectionsModule } from '../../directions/directions.module';
import { EventsModule } from '../../events/events.module';
import { MetricsModule } from '../../metrics/metrics.module';
import { PlacesModule } from '../../places/places.module';
import { RedisModule } from '../../redis/redis.module';
import { BikesModule } from '../../transit/bikes/bikes.module';
import { LiveModule } from '../../transit/live/live.module';
import { Ladders } from '../../upstream/ladders';
import type { UpstreamClient, UpstreamOptions } from '../../upstream/upstream.client';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { WeatherModule } from '../../weather/weather.module';

/** Nobody waits behind this, so a slow vendor gets more time than the server gives it. */
const BUDGET = { attemptMs: 10_000, wholeMs: 10_000, retries: 0 } as const;

class PatientFactory extends UpstreamFactory {
  override create(options: UpstreamOptions): UpstreamClient {
    return super.create({ ...options, budget: BUDGET });
  }
}

@Global()
@Module({
  providers: [{ provide: UpstreamFactory, useClass: PatientFactory }, Ladders],
  exports: [UpstreamFactory, Ladders],
})
class PatientUpstreamModule {}

@Module({
  imports: [
    RedisModule,
    CacheModule,
    PatientUpstreamModule,
    WeatherModule,
    LiveModule,
    BikesModule,
    DirectionsModule,
    PlacesModule,
    EventsModule,
  ],
  // The rest of their own module is about conversations, which want a database.
  providers: [GeminiClient, Writer],
})
class VendorsModule {}

/** The server's ladders, without its database, its Redis or its port. */
export function startLadders(config: AppConfig): Promise<INestApplicationContext> {
  const imports = [ConfigModule.forRoot({ ...config, redisUrl: null }), MetricsModule.forRoot(config)];
  return NestFactory.createApplicationContext(
    { module: VendorsModule, imports },
    { logger: false, abortOnError: false },
  );
}
