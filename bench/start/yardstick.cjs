// A bare Nest application on the same adapter: one module, one route.
require('reflect-metadata');
const { Controller, Get, Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { FastifyAdapter } = require('@nestjs/platform-fastify');

class HealthController {
  summary() {
    return { status: 'ok' };
  }
}
Controller('health')(HealthController);
Get()(HealthController.prototype, 'summary', Object.getOwnPropertyDescriptor(HealthController.prototype, 'summary'));

class AppModule {}
Module({ controllers: [HealthController] })(AppModule);

NestFactory.create(AppModule, new FastifyAdapter(), { logger: false }).then((app) =>
  app.listen(Number(process.env.PORT), '127.0.0.1'),
);
