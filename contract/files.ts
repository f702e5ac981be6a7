/** Where everything lies, from the root of the repository. */
export const CONTRACT = 'openapi.json';
/** The contract as it was when it was last released: what clients hold us to. */
export const RELEASED = 'contract/released-openapi.json';
export const GENERATED_TYPES = 'clients/typescript/schema.d.ts';
export const GENERATED_COLLECTION = 'clients/postman/dailythu.postman_collection.json';
