import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller';
import { DatabaseIndicator, MigrationsIndicator, RedisIndicator } from './health.indicators';
import { HealthService } from './health.service';

@Module({
  // Losses are logged where they happen, once; a line per probe would bury them.
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [HealthService, DatabaseIndicator, RedisIndicator, MigrationsIndicator],
})
export class HealthModule {}
