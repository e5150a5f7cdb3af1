import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { ApiErrors } from '../common/api-docs';
import { Public } from '../common/public.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import { PhotosService } from './photos.service';

const WIDTH = { smallest: 100, standard: 400, largest: 800 };

class PhotoQuery extends createZodDto(
  z.object({
    w: z.coerce
      .number()
      .int()
      .catch(WIDTH.standard)
      .transform((width) => Math.min(WIDTH.largest, Math.max(WIDTH.smallest, width))),
  }),
) {}

@ApiTags('places')
@Controller('api/photos')
@Public()
export class PhotosController {
  constructor(private readonly photos: PhotosService) {}

  @Get(':ref')
  @RateLimit(120)
  @ApiOperation({ summary: 'Photo of a place: a redirect to the image, without a key' })
  @ApiParam({ name: 'ref', description: 'From photo_url.', schema: { type: 'string', maxLength: 2048 } })
  @ApiQuery({ name: 'w', required: false, schema: { type: 'integer', default: WIDTH.standard } })
  @ApiResponse({ status: 302, description: 'The image at the vendor' })
  @ApiErrors(404, 429, 502, 503)
  async show(@Param('ref') ref: string, @Query() { w }: PhotoQuery, @Res() reply: FastifyReply): Promise<void> {
    const uri = await this.photos.locate(ref, w);
    // The vendor's address lives for minutes, so the redirect may not live longer.
    await reply.header('cache-control', 'private, max-age=300').redirect(uri, 302);
  }
}
