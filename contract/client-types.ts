import openapiTS, { type OpenAPI3, astToString } from 'openapi-typescript';
import type { Json } from './json';

const HEADER = '// Generated from openapi.json: `npm run client` writes it.\n\n';

/** The contract as types of TypeScript, for `openapi-fetch`. */
export async function clientTypes(document: Json): Promise<string> {
  // It resolves references in place: the document of the caller stays as it is.
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3);
  return HEADER + astToString(nodes);
}
