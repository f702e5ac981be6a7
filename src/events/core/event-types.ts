import { type EventFields, type EventType, dayIn, idIn, numberIn, optional, wordIn } from './event-type';

const event = (name: string, action: string, summary: string, data: EventFields): EventType => ({
  type: name,
  action,
  summary,
  data,
});

/** Events of one kind of thing, each with the id of the thing and what else is named. */
const of =
  (thing: string, common: EventFields) =>
  (name: string, action: string, summary: string, more: EventFields = {}): EventType =>
    event(`${thing}.${name}`, action, summary, { ...common, ...more });

const AGENT = { agentId: idIn('agent') };
const DAYS = { startsOn: dayIn('startsOn'), endsOn: optional(dayIn('endsOn')) };
const ROWS = {
  received: numberIn('received', 'Rows that were sent.'),
  accepted: numberIn('accepted', 'Rows that were stored.'),
  duplicates: numberIn('duplicates'),
  rejected: numberIn('rejected'),
};

const run = of('evaluation-run', { runId: idIn('subject') });
const flag = of('flag', {
  flagId: idIn('subject'),
  ...AGENT,
  period: wordIn('period'),
  rule: wordIn('rule'),
  recommendation: wordIn('recommendation'),
});
const ofCase = of('case', { caseId: idIn('subject'), ...AGENT });
const dispute = { disputeId: idIn('dispute'), lineId: idIn('line') };
const contract = of('contract', { contractId: idIn('subject'), ...AGENT });
const agent = of('agent', { agentId: idIn('subject') });
const point = of('collection-point', { collectionPointId: idIn('subject'), ...AGENT });
const territory = of('territory', { territoryId: idIn('subject'), ...AGENT });
const complaint = of('complaint', { complaintId: idIn('subject'), ...AGENT });
const plan = of('quota-plan', {
  quotaPlanId: idIn('subject'),
  year: numberIn('year'),
  metric: wordIn('metric'),
});
const amendment = of('quota-plan-amendment', {
  quotaPlanAmendmentId: idIn('subject'),
  quotaPlanId: idIn('planId'),
  effectiveMonth: numberIn('effectiveMonth'),
  quotas: numberIn('quotas', 'Quotas that it is of.'),
});
const report = of('report', {
  reportId: idIn('subject'),
  reportOrderId: idIn('order'),
  report: wordIn('report', 'The list that it is of.'),
  dueAt: wordIn('dueAt', 'The instant that it is of, RFC 3339.'),
});
const target = of('target', { targetId: idIn('subject'), year: numberIn('year') });
const handover = {
  caseId: idIn('case'),
  effectiveOn: dayIn('effectiveOn'),
  participants: numberIn('participants', 'Participants who were handed over.'),
};

/**
 * Every event that there is. Additions are no break; a type or field that is taken away is one. What the trail records
 * beside these stays inside: who signed in, what staff is employed, how users and webhooks are kept.
 */
export const EVENT_TYPES: readonly EventType[] = [
  agent('created', 'agent-created', 'An agent was entered into the register.'),
  agent('changed', 'agent-changed', 'An agent was changed in the register.'),
  agent('replaced', 'agent-replaced', 'Another agent took over from the agent.', {
    ...handover,
    successorId: idIn('successor'),
  }),
  agent('succeeded-another', 'agent-succeeded-another', 'The agent took over from another one.', {
    ...handover,
    fromAgentId: idIn('fromAgent'),
  }),
  contract('created', 'contract-created', 'A contract was signed.', DAYS),
  contract('renewed', 'contract-renewed', 'A contract was renewed.', { endsOn: dayIn('endsOn') }),
  contract('suspended', 'contract-suspended', 'A contract was suspended.', DAYS),
  contract('resumed', 'contract-resumed', 'A suspended contract was resumed.', {
    resumedOn: dayIn('resumedOn'),
  }),
  contract('ended', 'contract-ended', 'A contract was ended; the day is its last.', {
    endedOn: dayIn('endedOn'),
    reasonClass: wordIn('reasonClass'),
  }),
  point('opened', 'collection-point-opened', 'A collection point was entered.'),
  point('changed', 'collection-point-changed', 'A collection point was changed or closed.'),
  territory('added', 'territory-added', 'An agent was given a commune.'),
  territory('changed', 'territory-changed', 'The days of a territory were changed.'),
  territory('taken-back', 'territory-taken-back', 'A territory was taken back as entered in error.'),
  complaint('added', 'complaint-added', 'A complaint about an agent was upheld.'),
  complaint('taken-back', 'complaint-taken-back', 'A complaint was taken back as entered in error.'),

  event('contribution-batch.completed', 'contributions-received', 'A batch of receipts was stored.', {
    batchId: idIn('subject'),
    sourceSystem: wordIn('sourceSystem'),
    ...ROWS,
    reversed: numberIn('reversed', 'Lines that were reversed.'),
  }),
  event(
    'contribution-upload.completed',
    'contribution-upload-completed',
    'All parts of an upload are there.',
    { uploadId: idIn('subject'), parts: numberIn('parts'), ...ROWS, reversed: numberIn('reversed') },
  ),
  event('contribution-line.reversed', 'contribution-reversed', 'An upheld dispute reversed a line.', {
    lineId: idIn('subject'),
    reversedOn: dayIn('reversedOn'),
    reason: wordIn('reason'),
  }),
  event('remittances.received', 'remittances-received', 'Remittances were stored.', {
    receivingOfficeId: idIn('subject'),
    sourceSystem: wordIn('sourceSystem'),
    ...ROWS,
  }),
  event('portfolio.assigned', 'portfolio-assigned', 'Participants were handed over to an agent.', {
    agentId: idIn('subject'),
    fromAgentId: optional(idIn('fromAgent')),
    startsOn: dayIn('startsOn'),
    assigned: numberIn('assigned', 'Participants who were handed over.'),
  }),

  event('quota.set', 'quota-set', 'An agent was given a quota of a year.', {
    quotaId: idIn('subject'),
    year: numberIn('year'),
    metric: wordIn('metric'),
    yearlyAmount: numberIn('yearlyAmount', 'People or VND.'),
  }),
  event('quota.amended', 'quota-amended', 'A quota was amended from a month on.', {
    quotaId: idIn('subject'),
    effectiveMonth: numberIn('effectiveMonth'),
    yearlyAmount: numberIn('yearlyAmount', 'People or VND.'),
  }),
  event('quotas.set', 'quotas-set', 'Many agents were given quotas at once.', {
    settingOfficeId: idIn('subject'),
    ...ROWS,
  }),
  plan('created', 'quota-plan-created', 'A plan of quotas was drafted.'),
  plan('changed', 'quota-plan-changed', 'The draft of a plan was changed.'),
  plan('submitted', 'quota-plan-submitted', 'A plan was put before an approver.'),
  plan('returned', 'quota-plan-returned', 'A plan was returned to its author.'),
  plan('approved', 'quota-plan-approved', 'A plan was approved.'),
  plan('published', 'quota-plan-published', 'A plan became the quotas of its agents.', {
    quotas: numberIn('quotas', 'Quotas that it became.'),
  }),
  plan('closed', 'quota-plan-closed', 'A published plan was closed.'),
  amendment('proposed', 'quota-plan-amendment-proposed', 'An amendment of a published plan was proposed.'),
  amendment('approved', 'quota-plan-amendment-approved', 'An amendment was approved: its quotas hold.'),
  amendment('refused', 'quota-plan-amendment-refused', 'An amendment was refused.'),
  target('created', 'target-created', 'A locality was given a target.'),
  target('changed', 'target-changed', 'A target was changed.'),
  target('report-added', 'target-report-added', 'A result of a target was reported.', {
    reportedOn: dayIn('reportedOn'),
    people: numberIn('people'),
  }),
  event('early-warnings.given', 'early-warnings-given', 'Agents of an office were warned of the month.', {
    warnedOfficeId: idIn('subject'),
    asOf: dayIn('asOf'),
    warnings: numberIn('warnings'),
  }),

  event('policy.activated', 'policy-activated', 'A version of a policy takes effect.', {
    policyId: idIn('subject'),
    code: wordIn('code'),
    versionNo: numberIn('versionNo'),
  }),
  run('requested', 'evaluation-run-requested', 'A run was asked for.', { period: wordIn('period') }),
  run('completed', 'evaluation-run-completed', 'A run is completed; its flags were told before.', {
    period: wordIn('period'),
    raised: numberIn('raised', 'Flags that it raised or took over.'),
    withdrawn: numberIn('withdrawn', 'Flags that it withdrew.'),
    inputDigest: wordIn('inputDigest'),
    verdictDigest: wordIn('verdictDigest'),
  }),
  run('needs-attention', 'evaluation-run-needs-attention', 'A run cannot go on by itself.', {
    period: wordIn('period'),
    code: wordIn('code'),
  }),
  run('retried', 'evaluation-run-retried', 'What failed of a run is tried again.'),
  run('cancelled', 'evaluation-run-cancelled', 'A run was cancelled.'),
  flag('raised', 'flag-raised', 'A rule held for an agent; somebody has to decide.', {
    runId: idIn('run'),
  }),
  flag('withdrawn', 'flag-withdrawn', 'A later run found no grounds for a flag.', { runId: idIn('run') }),
  flag('acknowledged', 'flag-acknowledged', 'The recommendation of a flag was taken up.'),
  flag('dismissed', 'flag-dismissed', 'The recommendation of a flag was set aside.'),

  ofCase('opened', 'case-opened', 'A case was opened.', {
    flags: optional(numberIn('flags', 'Flags that are its grounds.')),
  }),
  ofCase('joined', 'case-joined', 'More flags became grounds of an open case.', { flags: numberIn('flags') }),
  ofCase('agent-notified', 'case-agent-notified', 'The agent was told of its case.', {
    responseDueOn: dayIn('responseDueOn'),
  }),
  ofCase('reminded', 'case-reminded', 'The time of the agent to respond runs out soon.'),
  ofCase('responded', 'case-responded', 'The agent has responded.', { receivedOn: dayIn('receivedOn') }),
  ofCase('response-lapsed', 'case-response-lapsed', 'The time of the agent to respond is over.'),
  ofCase('line-disputed', 'case-line-disputed', 'The agent disputes a line.', dispute),
  ofCase('dispute-upheld', 'case-dispute-upheld', 'A dispute was upheld: the line is reversed.', dispute),
  ofCase('dispute-dismissed', 'case-dispute-dismissed', 'A dispute was dismissed.', dispute),
  ofCase('attachment-added', 'case-attachment-added', 'A file was put into a case.', {
    attachmentId: idIn('attachment'),
  }),
  ofCase('proposed', 'case-proposed', 'A measure was proposed.', {
    measure: wordIn('measure'),
    effectiveOn: dayIn('effectiveOn'),
    successorId: optional(idIn('successor')),
  }),
  ofCase('approved', 'case-approved', 'Somebody approved the proposal; the case says if that is enough.'),
  ofCase('returned', 'case-returned', 'The proposal was returned.'),
  ofCase('rejected', 'case-rejected', 'The case was ended without a measure.'),
  ofCase('executing', 'case-executing', 'The measure is being carried out.'),
  ofCase('checked-in', 'case-checked-in', 'The agent was met during its improvement plan.', {
    heldOn: dayIn('heldOn'),
  }),
  ofCase('failed', 'case-failed', 'The measure could not be carried out any more; the case is returned.'),
  ofCase('settlement-confirmed', 'case-settlement-confirmed', 'The agent gave something back.', {
    item: wordIn('item'),
  }),
  ofCase('closed', 'case-closed', 'The measure is done.', {
    verdict: optional(wordIn('verdict', 'Of an improvement plan.')),
  }),
  ofCase('withdrawn', 'case-withdrawn', 'The case was given up.'),

  report('made', 'report-made', 'The file of a report is there.', {
    rows: numberIn('rows', 'Without the heading.'),
    bytes: numberIn('bytes'),
    sha256: wordIn('sha256'),
  }),
  report('failed', 'report-failed', 'A report could not be made.', { code: wordIn('code') }),

  event('office.created', 'office-created', 'An office was entered.', { ownOfficeId: idIn('subject') }),
  event('office.changed', 'office-changed', 'An office was changed.', { ownOfficeId: idIn('subject') }),
  event('holiday.added', 'holiday-added', 'Nobody works on a day.', {
    holidayId: idIn('subject'),
    day: dayIn('day'),
  }),
  event('holiday.removed', 'holiday-removed', 'A day is no holiday.', {
    holidayId: idIn('subject'),
    day: dayIn('day'),
  }),
  event('population-figures.set', 'population-figures-set', 'Population figures were entered.', {
    settingOfficeId: idIn('subject'),
    received: numberIn('received'),
    accepted: numberIn('accepted'),
    rejected: numberIn('rejected'),
  }),
  event('webhook.disabled', 'webhook-disabled', 'A webhook is sent nothing any more.', {
    webhookId: idIn('subject'),
    reason: wordIn('reason', '`by-user`, `gone` or `failing`.'),
  }),
];

/** Sent to one webhook when somebody asks for it, to see whether it arrives; no event of the feed. */
export const PING = event('webhook.ping', 'webhook-pinged', 'Sent on demand, to try a webhook.', {
  webhookId: idIn('subject'),
});

export const EVENT_TYPE_NAMES: readonly string[] = EVENT_TYPES.map((one) => one.type);

const byAction = new Map([...EVENT_TYPES, PING].map((one) => [one.action, one]));

/** The type that an action of the trail is, or undefined when it is no event. */
export const typeOfAction = (action: string): EventType | undefined => byAction.get(action);

/** The actions whose events are of these types; all of them when none is named. */
export const actionsOf = (names: readonly string[]): string[] =>
  EVENT_TYPES.filter((one) => names.length === 0 || names.includes(one.type)).map(({ action }) => action);
