import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../common/clock';
import { SharedCache } from './shared-cache';

/** The cache and the clock that decides about lifetimes. */
@Global()
@Module({
  providers: [SharedCache, { provide: Clock, useClass: SystemClock }],
  exports: [SharedCache, Clock],
})
export class CacheModule {}
