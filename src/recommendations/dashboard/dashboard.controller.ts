import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiCoordinates, ApiErrors } from '../../common/api-docs';
import { RateLimit } from '../../limits/rate-limit.guard';
import { PhotoUrls } from '../../places/photo-urls';
import { originOf } from '../list-query';
import { DashboardQuery, DashboardResponse } from './dashboard.dto';
import { DashboardService } from './dashboard.service';

@ApiTags('recommendations')
@ApiBearerAuth()
@Controller('api/dashboard')
export class DashboardController {
  constructor(
    private readonly dashboard: DashboardService,
    private readonly photos: PhotoUrls,
  ) {}

  @Get()
  @RateLimit(10)
  @ApiOperation({ summary: 'Weather and the quick lists at a glance; a part that is not to be had is null or empty' })
  @ApiCoordinates('latitude', 'longitude', { required: false })
  @ApiOkResponse({ type: DashboardResponse })
  @ApiErrors(401, 429)
  async show(@Query() query: DashboardQuery, @Req() request: FastifyRequest): Promise<DashboardResponse> {
    return DashboardResponse.from(await this.dashboard.around(originOf(query).at), this.photos.for(request));
  }
}
