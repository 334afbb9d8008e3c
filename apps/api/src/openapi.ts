import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeOperations } from './openapi-answers.js';

/** The document both front ends' client is generated from, and every operation of it can be read at /api/docs. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Samtalsstöd')
    .setVersion('1')
    .setDescription('Support before the medarbetarsamtal: members ask, reps help, three promises are checked. '
      + 'What is not yours answers 404. Errors are application/problem+json (RFC 9457) with a stable `code`.')
    .addCookieAuth('samtalsstod_member', { type: 'apiKey', in: 'cookie', description: 'Member session (over TLS: __Host-samtalsstod_member)' }, 'member')
    .addCookieAuth('samtalsstod_staff', { type: 'apiKey', in: 'cookie', description: 'Staff session (over TLS: __Host-samtalsstod_staff)' }, 'staff')
    .build();
  return completeOperations(SwaggerModule.createDocument(app, settings, { operationIdFactory: (_, method) => method }));
}

/** /api/openapi.json and /api/docs; made at the first asking, so that a start is not slower for it. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let made: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (made ??= openApiDocument(app)), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}
