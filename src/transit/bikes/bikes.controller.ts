import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ApiCoordinates, ApiErrors } from '../../common/api-docs';
import { Public } from '../../common/public.decorator';
import { RateLimit } from '../../limits/rate-limit.guard';
import { BikesQuery, BikesResponse } from './bikes.dto';
import { BikesService } from './bikes.service';

@ApiTags('travel')
@Controller('api/transit/bikes')
@Public()
export class BikesController {
  constructor(private readonly bikes: BikesService) {}

  @Get()
  @RateLimit(30)
  @ApiOperation({ summary: 'Citi Bike stations near a point that have bikes, or docks' })
  @ApiCoordinates('lat', 'lng', { required: true })
  @ApiQuery({ name: 'wants', required: false, enum: ['bikes', 'docks'] })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 20, default: 5 } })
  @ApiOkResponse({ type: BikesResponse })
  @ApiErrors(400, 429, 502)
  async near(@Query() { at, wants, limit }: BikesQuery): Promise<BikesResponse> {
    return BikesResponse.from(await this.bikes.near(at, { wants, limit }));
  }
}
