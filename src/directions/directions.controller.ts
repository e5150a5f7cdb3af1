import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ApiCoordinates, ApiErrors } from '../common/api-docs';
import { Public } from '../common/public.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import { DirectionsResponse } from './directions.dto';
import { DirectionsQuery } from './directions.query';
import { DirectionsService } from './directions.service';

@ApiTags('travel')
@Controller('api/directions')
@Public()
export class DirectionsController {
  constructor(private readonly directions: DirectionsService) {}

  @Get()
  @RateLimit(30)
  @ApiOperation({ summary: 'The way to a place, walking or by transit' })
  @ApiCoordinates('lat', 'lng', { required: true })
  @ApiCoordinates('origin_lat', 'origin_lng', { required: false })
  @ApiQuery({ name: 'polyline_format', required: false, enum: ['pairs', 'objects'] })
  @ApiQuery({ name: 'mode', required: false, enum: ['walking', 'transit'] })
  @ApiQuery({ name: 'depart_at', required: false, description: 'ISO 8601; in New York when it names no zone.' })
  @ApiQuery({ name: 'arrive_by', required: false, description: 'The same; never both.' })
  @ApiQuery({ name: 'step_free', required: false, type: Boolean })
  @ApiOkResponse({ type: DirectionsResponse })
  @ApiErrors(400, 404, 429)
  async find(@Query() { from, to, format, wish }: DirectionsQuery): Promise<DirectionsResponse> {
    return DirectionsResponse.from(await this.directions.between(from, to, { wish }), format);
  }
}
