import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiCoordinates, ApiErrors } from '../common/api-docs';
import { Public } from '../common/public.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import { ForecastQuery, ForecastResponse, WeatherQuery, WeatherResponse } from './weather.dto';
import { WeatherService } from './weather.service';

/** "Brooklyn, US", for callers that say nothing. */
const BROOKLYN = { lat: 40.6501, lon: -73.9496 };

@ApiTags('weather')
@Controller('api/weather')
@Public()
@RateLimit(30)
export class WeatherController {
  constructor(private readonly weather: WeatherService) {}

  @Get()
  @ApiOperation({ summary: 'Current weather at a point, or in Brooklyn' })
  @ApiCoordinates('lat', 'lon', { required: false })
  @ApiOkResponse({ type: WeatherResponse })
  @ApiErrors(400, 429, 502)
  async current(@Query() { at }: WeatherQuery): Promise<WeatherResponse> {
    const where = at ?? BROOKLYN;
    const [reading, alerts] = await Promise.all([this.weather.current(where), this.weather.alerts(where)]);
    return WeatherResponse.from(reading, alerts);
  }

  @Get('forecast')
  @ApiOperation({ summary: 'Five days in three-hour steps' })
  @ApiCoordinates('lat', 'lon', { required: true })
  @ApiOkResponse({ type: ForecastResponse })
  @ApiErrors(400, 429, 502)
  async forecast(@Query() { at }: ForecastQuery): Promise<ForecastResponse> {
    return ForecastResponse.from(await this.weather.forecast(at));
  }
}
