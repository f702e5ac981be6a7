/**
 * Under which names the context of a request or job (`ClsService`) keeps what no parameter hands on. The HTTP shell
 * fills in what a request has, the access guard who asks, and `asSystem` what stands for both in a job.
 */
export const REQUEST_ID = 'requestId';
/** As the server knows it, zone and all. */
export const FROM_ADDRESS = 'fromAddress';
/** The header as it came. */
export const ACCEPT_LANGUAGE = 'acceptLanguage';
/** The public id of the caller, or `SYSTEM`. */
export const ACTOR = 'actor';

/** Who acts where nobody asked: in jobs, schedules, the command line. */
export const SYSTEM = 'system';
