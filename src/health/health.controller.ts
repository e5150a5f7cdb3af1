import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { type HealthCheckResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Public } from '../common/public.decorator';
import { HealthResponse, LivenessResponse } from './health.dto';
import { HealthService } from './health.service';

/** For probes and operators. Never limited, never redirected, not logged at info. */
@ApiTags('system')
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  @ApiOperation({ summary: 'State of the process and of what it depends on; 503 only when the database is away' })
  @ApiOkResponse({ type: HealthResponse })
  @ApiServiceUnavailableResponse({ type: HealthResponse })
  async summary(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthResponse> {
    const summary = await this.health.summary();
    reply.status(summary.database === 'connected' ? 200 : 503);
    return summary;
  }

  @Get('details')
  @ApiOperation({ summary: "Terminus' own report; 503 only when the database is away" })
  async details(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthCheckResult> {
    const report = await this.health.report();
    reply.status(report.details.database?.status === 'up' ? 200 : 503);
    return report;
  }

  @Get('live')
  @ApiOperation({ summary: 'The process alone, for liveness probes' })
  @ApiOkResponse({ type: LivenessResponse })
  live(): LivenessResponse {
    return { status: 'ok' };
  }
}
