import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { ApiErrors } from '../common/api-docs';
import { RateLimit } from '../limits/rate-limit.guard';

class NotificationsResponse extends createZodDto(z.object({ notifications: z.array(z.never()).max(0) })) {}

/** One app still asks every quarter of an hour; calendars are read on the phone, so there is never anything to tell. */
@ApiTags('recommendations')
@ApiBearerAuth()
@Controller('api/calendar')
export class CalendarController {
  @Get('notifications/check')
  @RateLimit(20)
  @ApiOperation({ summary: 'Always an empty list; the calendar is on the phone' })
  @ApiOkResponse({ type: NotificationsResponse })
  @ApiErrors(401, 429)
  check(): NotificationsResponse {
    return { notifications: [] };
  }
}
