import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { buildDocument, documentText } from './openapi';

/** The pages of the interface hold inline styles; scripts come from here only. */
const PAGE_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/**
 * Serves the contract at /openapi.json and /docs/openapi.json, and an interface to try it at /docs. All of it comes from
 * this process. Made when it is first asked for: it would be the most that the process holds at all. Called before the
 * application is initialised; not in tests, where the interface ends the process.
 */
export function serveDocumentation(app: NestFastifyApplication): void {
  let made: OpenAPIObject | undefined;
  let text: string | undefined;
  const document = (): OpenAPIObject => (made ??= buildDocument(app));
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url === '/docs' || request.url.startsWith('/docs/'))
      void reply.header('Content-Security-Policy', PAGE_POLICY);
    done();
  });
  server.get('/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send((text ??= documentText(document()))),
  );
  SwaggerModule.setup('docs', app, document, {
    customSiteTitle: 'DaiLyThu API',
    jsonDocumentUrl: 'docs/openapi.json',
    raw: ['json'],
    swaggerOptions: { validatorUrl: null, docExpansion: 'none' },
  });
}
