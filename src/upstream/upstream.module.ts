import { Global, Module } from '@nestjs/common';
import { Ladders } from './ladders';
import { UpstreamFactory } from './upstream.factory';

@Global()
@Module({ providers: [UpstreamFactory, Ladders], exports: [UpstreamFactory, Ladders] })
export class UpstreamModule {}
