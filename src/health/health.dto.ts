import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export class HealthResponse extends createZodDto(
  z.object({
    status: z.literal('ok').describe('The process answers.'),
    database: z.enum(['connected', 'disconnected']),
    redis: z.enum(['connected', 'disconnected', 'not_configured']),
  }),
) {}

export class LivenessResponse extends createZodDto(z.object({ status: z.literal('ok') })) {}
