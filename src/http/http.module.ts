import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { createZodValidationPipe } from 'nestjs-zod';
import type { ZodError } from 'zod';
import { InvalidRequest } from '../common/app-error';
import { ErrorFilter } from './error.filter';
import { KnownRoutes } from './known-routes';

/** The first thing that is wrong, in the contract's words; what only the library says about it is not for clients. */
const ValidationPipe = createZodValidationPipe({
  createValidationException: (error) => {
    const named = (error as ZodError).issues.find((issue) => issue.code === 'custom');
    return new InvalidRequest(named?.message ?? 'Bad request', { cause: error });
  },
});

@Global()
@Module({
  providers: [
    KnownRoutes,
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
  exports: [KnownRoutes],
})
export class HttpModule {}
