import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ApiCoordinates, ApiErrors } from '../common/api-docs';
import { CAMPUSES } from '../common/origin';
import { Public } from '../common/public.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import { StationsService } from './stations.service';
import { DeparturesQuery, DeparturesResponse, LineResponse, NearQuery, StationsResponse } from './transit.dto';
import { LineNotFound, StationNotFound } from './transit.errors';

@ApiTags('travel')
@Controller('api/transit')
@Public()
export class TransitController {
  constructor(private readonly stations: StationsService) {}

  @Get('stations')
  @RateLimit(30)
  @ApiOperation({ summary: 'The nearest subway stations, with the lines that serve them now' })
  @ApiCoordinates('lat', 'lng', { required: true })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 20, default: 5 } })
  @ApiOkResponse({ type: StationsResponse })
  @ApiErrors(400, 429)
  near(@Query() { at, limit }: NearQuery): StationsResponse {
    return StationsResponse.from(this.stations.near(at, limit));
  }

  @Get('departures')
  @RateLimit(30)
  @ApiOperation({ summary: 'The next trains of a station by line and direction' })
  @ApiQuery({ name: 'station', required: true, description: 'An id such as `A32`, or a name.' })
  @ApiOkResponse({ type: DeparturesResponse })
  @ApiErrors(400, 404, 429)
  departures(@Query() { station }: DeparturesQuery): DeparturesResponse {
    const complex = this.stations.find(station, CAMPUSES.Tandon);
    if (complex === null) throw new StationNotFound();
    return DeparturesResponse.from(this.stations.board(complex));
  }

  @Get('lines/:id')
  @RateLimit(30)
  @ApiOperation({ summary: 'A subway line: its stops, its shape, and whether it runs now' })
  @ApiOkResponse({ type: LineResponse })
  @ApiErrors(404, 429)
  line(@Param('id') id: string): LineResponse {
    const line = this.stations.line(id);
    if (line === null) throw new LineNotFound();
    return LineResponse.from(line);
  }
}
