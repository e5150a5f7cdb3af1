import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { AccountModule } from './account/account.module';
import { AuthModule } from './auth/auth.module';
import { CacheModule } from './cache/cache.module';
import { ChatModule } from './chat/chat.module';
import { ConfigModule } from './config/config.module';
import type { AppConfig } from './config/env';
import { DatabaseModule } from './database/database.module';
import { DirectionsModule } from './directions/directions.module';
import { EventsModule } from './events/events.module';
import { HealthModule } from './health/health.module';
import { HttpModule } from './http/http.module';
import { LimitsModule } from './limits/limits.module';
import { MetricsModule } from './metrics/metrics.module';
import { PlacesModule } from './places/places.module';
import { RecommendationsModule } from './recommendations/recommendations.module';
import { RedisModule } from './redis/redis.module';
import { BikesModule } from './transit/bikes/bikes.module';
import { TransitModule } from './transit/transit.module';
import { UpstreamModule } from './upstream/upstream.module';
import { UsersModule } from './users/users.module';
import { WeatherModule } from './weather/weather.module';

@Module({})
export class AppModule {
  static forRoot(config: AppConfig, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        // No routes: it would open an asynchronous context for every request, which makes every promise in it slower.
        LoggerModule.forRoot({ pinoHttp: { logger }, useExisting: true, forRoutes: [] }),
        MetricsModule.forRoot(config),
        DatabaseModule,
        RedisModule,
        CacheModule,
        UpstreamModule,
        HttpModule,
        LimitsModule,
        UsersModule,
        AuthModule,
        WeatherModule,
        TransitModule,
        BikesModule,
        DirectionsModule,
        PlacesModule,
        EventsModule,
        RecommendationsModule,
        ChatModule,
        AccountModule,
        HealthModule,
      ],
    };
  }
}
