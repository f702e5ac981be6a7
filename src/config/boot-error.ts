/** Why the process cannot start, in one line that an operator can act on; a stack would only hide it. */
export class BootError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BootError';
  }
}

/** What to print for an error that ends the process at boot. */
export const bootMessage = (error: unknown): string => {
  if (error instanceof BootError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
