/** Sends one request. `fetch` does; tests put something else in its place. */
export type Send = (request: Request) => Promise<Response>;

export interface Repeating {
  /** How often one request is sent at most. */
  readonly attempts: number;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 60_000;
/** The service, or what stands before it, could not take the request now. */
const NOT_NOW = new Set([502, 503, 504]);

/** A request that may have been carried out can be sent again when it only reads, or when its key says that it is the same. */
const isRepeatable = ({ method, headers }: Request): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'PUT' || headers.has('Idempotency-Key');

function isWorthRepeating({ status, headers }: Response, request: Request): boolean {
  // Refused before anything was done.
  if (status === 429) return true;
  if (!isRepeatable(request)) return false;
  // The same request is still being carried out.
  return NOT_NOW.has(status) || (status === 409 && headers.has('Retry-After'));
}

/** What the service asks for, else twice as long each time, with some chance in it so that clients do not come together. */
function pauseOf(attempt: number, response?: Response): number {
  const asked = Number(response?.headers.get('Retry-After'));
  const milliseconds = asked > 0 ? asked * 1_000 : FIRST_PAUSE * 2 ** (attempt - 1) * (1 + Math.random());
  return Math.min(milliseconds, LONGEST_PAUSE);
}

/**
 * Sends requests again that were not answered, or answered with «not now», as long as that cannot do anything twice. The
 * last answer is given back, whatever it is; the last failure is thrown.
 */
export const repeating =
  (send: Send, { attempts, pause }: Repeating): Send =>
  async (request) => {
    for (let attempt = 1; attempt < attempts; attempt += 1) {
      let response: Response | undefined;
      try {
        response = await send(request.clone());
        if (!isWorthRepeating(response, request)) return response;
        await response.body?.cancel();
      } catch (error) {
        if (request.signal.aborted || !isRepeatable(request)) throw error;
      }
      await pause(pauseOf(attempt, response));
    }
    return send(request);
  };
