import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiErrors } from '../../common/api-docs';
import { Public } from '../../common/public.decorator';
import { RateLimit } from '../../limits/rate-limit.guard';
import { PhotoUrls } from '../../places/photo-urls';
import { CATEGORY_NAMES, categoryNamed } from '../categories';
import { ApiListQuery, originOf } from '../list-query';
import { MOST_CARDS, QuickRecsQuery, QuickRecsResponse } from './quick-recs.dto';
import { QuickRecsService } from './quick-recs.service';

@ApiTags('recommendations')
@Controller('api/quick_recs')
@Public()
export class QuickRecsController {
  constructor(
    private readonly quickRecs: QuickRecsService,
    private readonly photos: PhotoUrls,
  ) {}

  @Get()
  @RateLimit(30)
  @ApiOperation({ summary: 'One quick list of places or events around a point, or around the Tandon campus' })
  @ApiQuery({ name: 'category', required: false, enum: CATEGORY_NAMES })
  @ApiListQuery(MOST_CARDS)
  @ApiOkResponse({ type: QuickRecsResponse })
  @ApiErrors(429)
  async list(@Query() query: QuickRecsQuery, @Req() request: FastifyRequest): Promise<QuickRecsResponse> {
    const category = categoryNamed(query.category);
    if (category === null) return QuickRecsResponse.unknown(query.category);
    const origin = originOf(query);
    const { vibe, limit } = query;
    const list = await this.quickRecs.list({ category, vibe, from: origin.at, limit });
    return QuickRecsResponse.from(query.category, list, origin, this.photos.for(request));
  }
}
