import { ExecutionContext, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, versionFromIfMatch } from './etag';

/** Sets the ETag of the version on the answer. */
export function withEtag<T>(reply: FastifyReply, version: number, body: T): T {
  void reply.header('ETag', etagOf(version));
  return body;
}

/** Points a 201 to the new thing. */
export function at<T>(reply: FastifyReply, collection: string, body: T & { readonly id: string }): T {
  void reply.header('Location', `/v1/${collection}/${body.id}`);
  return body;
}

/** The version in `If-Match`: missing is 428, no tag of ours 412. Document the route with `@ApiIfMatch()`. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  versionFromIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

export const ApiIfMatch = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The ETag that you read.',
      schema: { type: 'string', maxLength: 20 },
    }),
  );
