import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OptionalUser } from '../../auth/optional-user';
import { ApiErrors } from '../../common/api-docs';
import { Public } from '../../common/public.decorator';
import { RateLimit } from '../../limits/rate-limit.guard';
import { PhotoUrls } from '../../places/photo-urls';
import { ApiListQuery, originOf } from '../list-query';
import { MOST_CARDS, TopRecommendationsQuery, TopRecommendationsResponse } from './top-recommendations.dto';
import { TopRecommendationsService } from './top-recommendations.service';

@ApiTags('recommendations')
@Controller('api/top_recommendations')
@Public()
export class TopRecommendationsController {
  constructor(
    private readonly top: TopRecommendationsService,
    private readonly users: OptionalUser,
    private readonly photos: PhotoUrls,
  ) {}

  @Get()
  @RateLimit(20)
  @ApiOperation({ summary: 'The best places around a point for the signed-in user, or for anybody' })
  @ApiQuery({ name: 'weather', required: false, schema: { type: 'string' }, description: 'An emoji or a word.' })
  @ApiListQuery(MOST_CARDS)
  @ApiOkResponse({ type: TopRecommendationsResponse })
  @ApiErrors(429)
  async list(
    @Query() query: TopRecommendationsQuery,
    @Req() request: FastifyRequest,
  ): Promise<TopRecommendationsResponse> {
    const user = await this.users.find(request.headers.authorization);
    const origin = originOf(query);
    const list = await this.top.list({
      from: origin.at,
      vibe: query.vibe,
      weatherHint: query.weather,
      preferences: user?.preferences ?? {},
      limit: query.limit,
    });
    return TopRecommendationsResponse.from(list, origin, this.photos.for(request));
  }
}
