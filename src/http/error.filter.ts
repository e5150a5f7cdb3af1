import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorBody, METHOD_NOT_ALLOWED, type NamedFailure, nameFailure } from './error-body';
import { KnownRoutes } from './known-routes';

/** Builds the body of every failure: ours, validation, unknown routes, unreadable bodies, bugs. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly routes: KnownRoutes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const failure = this.name(error, request, reply);
    // The request's own logger writes its id.
    if (failure.status >= 500) request.log.error({ err: error }, failure.error);
    if (reply.sent) return;
    void reply.status(failure.status).send(this.body(failure, request.id));
  }

  /** Hook for a route that tells its clients more. */
  protected body(failure: NamedFailure, requestId: string): ErrorBody {
    return { error: failure.error, request_id: requestId };
  }

  private name(error: unknown, request: FastifyRequest, reply: FastifyReply): NamedFailure {
    if (!(error instanceof NotFoundException)) return nameFailure(error);
    const allowed = this.routes.methodsOf(request.url);
    if (allowed.length === 0) return nameFailure(error);
    reply.header('allow', allowed.join(', '));
    return METHOD_NOT_ALLOWED;
  }
}
