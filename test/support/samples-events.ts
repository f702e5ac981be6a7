import { publicId } from '../../src/http/public-id';
import type { Sample } from './samples';

/** An address of the internet, so that no name is looked up. */
const url = 'https://93.184.216.34/events';

/** Requests on webhooks that succeed. */
export const eventSamples = (): Record<string, Sample> => ({
  createWebhook: { bodies: [{ url, types: ['flag.raised'] }] },
  changeWebhook: { bodies: [{ url, types: ['case.opened'], state: 'disabled' }] },
  rotateWebhookSecret: { bodies: [{ overlapHours: 1 }] },
  replayWebhook: { bodies: [{ after: publicId.encode('event', 1) }, { failed: true }] },
});
