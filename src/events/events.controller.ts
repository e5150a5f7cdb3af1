import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../common/api-docs';
import { Public } from '../common/public.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import { EngageEventsQuery, EngageEventsResponse, NearbyEventsResponse } from './events.dto';
import { EventsService } from './events.service';

/** How long the first caller after a start waits for sites that were never loaded, in ms. */
const FIRST_WAIT_MS = 2_000;

@ApiTags('events')
@Controller('api')
@Public()
@RateLimit(20)
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Get('nyu_engage_events')
  @ApiOperation({ summary: 'Public events of NYU Engage in the next days' })
  @ApiQuery({ name: 'days', required: false, schema: { type: 'integer', minimum: 1, maximum: 30, default: 7 } })
  @ApiOkResponse({ type: EngageEventsResponse })
  @ApiErrors(429, 502)
  async engage(@Query() { days }: EngageEventsQuery): Promise<EngageEventsResponse> {
    return EngageEventsResponse.from(await this.events.engage(days), days);
  }

  @Get('events')
  @ApiOperation({ summary: 'Events of parks and neighbours; an empty list is a fine answer' })
  @ApiOkResponse({ type: NearbyEventsResponse })
  @ApiErrors(429)
  async nearby(): Promise<NearbyEventsResponse> {
    return NearbyEventsResponse.from(await this.events.external({ waitMs: FIRST_WAIT_MS }));
  }
}
