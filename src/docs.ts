import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';

/** The API document, made from the request and response classes. Committed as `openapi.json`. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('VioletVibes API')
    .setDescription('Campus concierge for NYU students: chat, places, weather and the way there.')
    .setVersion('2.0.0')
    .setLicense('MIT', '')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  return cleanupOpenApiDoc(SwaggerModule.createDocument(app, info));
}

/** `/docs` for people, `/openapi.json` for machines. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), { jsonDocumentUrl: 'openapi.json', raw: ['json'] });
}
