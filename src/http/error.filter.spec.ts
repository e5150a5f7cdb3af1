import { Writable } from 'node:stream';
import { Controller, ForbiddenException, Get, HttpException, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyReply } from 'fastify';
import { Logger as NestLogger, LoggerModule } from 'nestjs-pino';
import pino from 'pino';
import { configWith } from '../../test/support/unit-config';
import { AppError } from '../common/app-error';
import { createAdapter } from './http.adapter';
import { HttpModule } from './http.module';
import { KnownRoutes } from './known-routes';

class Taken extends AppError {
  readonly kind = 'conflict';
}

/** Fails in every way a handler can, each time with a text that is not for clients. */
@Controller('fail')
class FailingController {
  @Get('bug')
  bug() {
    return (undefined as unknown as { canary(): string }).canary();
  }

  @Get('later')
  async later() {
    await Promise.reject(new Error('canary', { cause: new Error('canary cause') }));
  }

  @Get('text')
  text() {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- libraries do this
    throw 'canary';
  }

  @Get('nothing')
  nothing() {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- libraries do this
    throw undefined;
  }

  @Get('status')
  status() {
    throw Object.assign(new Error('canary'), { statusCode: 400, code: 'ECANARY' });
  }

  @Get('framework')
  framework() {
    throw new HttpException({ message: ['canary'] }, 418);
  }

  @Get('forbidden')
  forbidden() {
    throw new ForbiddenException('canary');
  }

  @Get('ours')
  ours() {
    throw new Taken('Email already registered', { cause: new Error('canary') });
  }

  @Get('sent')
  sent(@Res() reply: FastifyReply) {
    void reply.send({ fine: true });
    throw new Error('canary after the answer');
  }
}

describe('a failure in a handler', () => {
  const logs: { level: number; msg: string; request_id?: string; err?: { message: string; stack: string } }[] = [];
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        logs.push(JSON.parse(chunk.toString()) as (typeof logs)[number]);
        done();
      },
    });
    const logger = pino(sink);
    const module = await Test.createTestingModule({
      imports: [LoggerModule.forRoot({ pinoHttp: { logger }, useExisting: true }), HttpModule],
      controllers: [FailingController],
    }).compile();
    const adapter = createAdapter(configWith(), logger);
    app = module.createNestApplication<NestFastifyApplication>(adapter, { bodyParser: false });
    app.useLogger(app.get(NestLogger));
    app.get(KnownRoutes).watch(adapter.getInstance());
    await app.init();
    logs.length = 0;
  });
  afterEach(() => (logs.length = 0));
  afterAll(() => app.close());

  const ask = async (path: string) => {
    const answer = await app.inject({ url: `/fail/${path}`, headers: { 'x-request-id': 'known' } });
    return { status: answer.statusCode, body: answer.json<unknown>(), type: answer.headers['content-type'] };
  };

  it.each(['bug', 'later', 'text', 'nothing', 'status', 'framework', 'forbidden'])(
    'that nobody named (%s) is a constant 500, its text in the log only',
    async (kind) => {
      expect(await ask(kind)).toEqual({
        status: 500,
        body: { error: 'Internal server error', request_id: 'known' },
        type: 'application/json; charset=utf-8',
      });
      expect(logs).toMatchObject([{ level: 50, msg: 'Internal server error', request_id: 'known' }]);
      if (kind !== 'nothing') expect(JSON.stringify(logs)).toContain('canary');
    },
  );

  it('is logged with its stack and its cause', async () => {
    await ask('later');
    expect(logs[0]?.err?.stack).toMatch(/canary[^]*error\.filter\.spec[^]*canary cause/);
  });

  it('that has a name tells it, and is no error of ours', async () => {
    const { status, body } = await ask('ours');
    expect([status, body]).toEqual([409, { error: 'Email already registered', request_id: 'known' }]);
    expect(logs).toEqual([]);
  });

  it('after the answer has left changes nothing about it, and is logged', async () => {
    const { status, body } = await ask('sent');
    expect([status, body]).toEqual([200, { fine: true }]);
    expect(logs).toMatchObject([{ level: 50, err: { message: 'canary after the answer' } }]);
  });
});
