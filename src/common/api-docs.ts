import { applyDecorators } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export class ErrorResponse extends createZodDto(
  z.object({
    error: z.string().describe('Stable text; clients compare and show it.'),
    request_id: z.string().describe('The same as the X-Request-ID header and in the log.'),
  }),
) {}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'Invalid input',
  401: 'Not signed in',
  403: 'Wrong password, or HTTPS required',
  404: 'Not found',
  409: 'Already there',
  413: 'Body over 1 MiB',
  429: 'Rate limit exceeded; see Retry-After',
  502: 'No provider answered',
  503: 'Not available',
};

/** Documents the failures of a route. */
export function ApiErrors(...statuses: number[]): MethodDecorator {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({ status, type: ErrorResponse, description: MEANINGS[status] ?? 'Failure' }),
    ),
  );
}

/** Documents a pair of coordinates in the query. */
export function ApiCoordinates(lat: string, lon: string, options: { required: boolean }): MethodDecorator {
  const schema = (limit: number) => ({ type: 'number' as const, minimum: -limit, maximum: limit });
  return applyDecorators(
    ApiQuery({ name: lat, ...options, schema: schema(90) }),
    ApiQuery({ name: lon, ...options, schema: schema(180) }),
  );
}
