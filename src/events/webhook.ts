import type { StoredEvent } from './event';

export const WEBHOOK_STATES = ['active', 'disabled'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** Somebody disabled it; its receiver answered 410; nothing has arrived for days. */
export const DISABLED_REASONS = ['by-user', 'gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** Where the events of an office and those below it are sent to. */
export interface Webhook {
  readonly id: number;
  readonly officeId: number;
  readonly url: string;
  /** None means all. */
  readonly types: readonly string[];
  readonly state: WebhookState;
  readonly disabledReason: DisabledReason | null;
  readonly disabledAt: Date | null;
  /** Something has failed since, and nothing has arrived. */
  readonly failingSince: Date | null;
  /** Until then the secret before the present one signs too. */
  readonly previousSecretUntil: Date | null;
  readonly createdBy: number;
  readonly createdAt: Date;
  readonly version: number;
}

export type WebhookContents = Pick<Webhook, 'url' | 'types'>;

/** What it takes to send to a webhook. Secrets are sealed, the one that signs now first. */
export interface Endpoint {
  readonly id: number;
  readonly url: string;
  readonly secrets: readonly Buffer[];
}

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** An event on its way to a webhook, or what came of it. */
export interface Delivery {
  readonly id: number;
  readonly webhookId: number;
  readonly eventId: number;
  readonly action: string;
  readonly state: DeliveryState;
  /** Since it was last asked for. */
  readonly tries: number;
  readonly dueAt: Date;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

/** How one try went. */
export interface Attempt {
  readonly at: Date;
  readonly durationMs: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly excerpt: string | null;
}

/** A delivery that this process may try, until its lease is over. */
export interface ClaimedDelivery {
  readonly id: number;
  readonly fence: number;
  readonly tries: number;
  readonly event: StoredEvent;
}
