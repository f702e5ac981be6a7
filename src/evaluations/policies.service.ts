import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { DomainError, type FieldError, notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { Policy } from './core/policy';
import { checkExamples } from './core/worked-examples';
import { digestOf } from './digest';
import { EvaluationPolicy } from './evaluation-policy.entity';
import { PoliciesRepository } from './policies.repository';
import { policyErrors } from './policy.schema';

export interface PolicyDraft {
  readonly effectiveFrom: LocalDate;
  /** Unchecked: it came as JSON. */
  readonly policy: unknown;
}

/** Where the policy stands in a request. */
const AT = '/policy';

function requireSound(body: unknown): Policy {
  const errors = policyErrors(body, AT);
  if (errors.length > 0) throw invalidFields(errors);
  return body as Policy;
}

@Injectable()
export class PoliciesService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `policy-not-found`. Policies are read by everyone: an agent may ask how it is judged. */
  async find(id: number): Promise<EvaluationPolicy> {
    const policy = await this.policies.find(id);
    if (!policy) throw notFound('policy');
    return policy;
  }

  /** @throws DomainError `validation-failed` with every fault, `top-office-required`. */
  @Transactional()
  async draft(caller: Caller, { effectiveFrom, policy }: PolicyDraft): Promise<EvaluationPolicy> {
    await this.requireTopOffice(caller);
    const body = requireSound(policy);
    const { code, kind } = body;
    const bodyHash = digestOf(body);
    const saved = await this.policies.insertDraft({
      code,
      kind,
      effectiveFrom,
      body,
      bodyHash,
      authorId: caller.userId,
    });
    await this.record('policy-drafted', saved);
    return saved;
  }

  /** @throws DomainError `policy-not-found`, `stale-version`, `policy-is-active`, `validation-failed`. */
  @Transactional()
  async change(
    caller: Caller,
    id: number,
    version: number,
    change: Partial<PolicyDraft>,
  ): Promise<EvaluationPolicy> {
    await this.requireTopOffice(caller);
    const draft = await this.requireDraft(id, version);
    const body = change.policy === undefined ? draft.body : requireSound(change.policy);
    if (body.code !== draft.code)
      throw invalidFields([
        { pointer: `${AT}/code`, code: 'code-is-fixed', detail: 'make another draft for another code' },
      ]);
    await this.policies.replaceDraft(id, {
      kind: body.kind,
      effectiveFrom: change.effectiveFrom ?? draft.effectiveFrom,
      body,
      bodyHash: digestOf(body),
    });
    const saved = await this.find(id);
    await this.record('policy-changed', saved);
    return saved;
  }

  /**
   * Puts a draft in force, for good. Its own worked examples must come out as they say.
   * @throws DomainError `policy-not-found`, `stale-version`, `policy-is-active`, `worked-examples-failed`.
   */
  @Transactional()
  async activate(caller: Caller, id: number, version: number): Promise<EvaluationPolicy> {
    await this.requireTopOffice(caller);
    const draft = await this.requireDraft(id, version);
    const names = draft.body.examples.map(({ name }) => name);
    const failures = checkExamples(draft.body).map(({ example, what, expected, actual }): FieldError => ({
      pointer: `/examples/${names.indexOf(example)}`,
      code: `${what}-differs`,
      detail: `${example}: expected ${expected}, got ${actual}`,
    }));
    if (failures.length > 0) {
      const detail = 'The policy does not judge its own worked examples as they say.';
      throw new DomainError('invalid', 'worked-examples-failed', detail, failures);
    }
    await this.policies.activate(id);
    const saved = await this.find(id);
    await this.record('policy-activated', saved);
    return saved;
  }

  private async requireDraft(id: number, version: number): Promise<EvaluationPolicy> {
    const policy = await this.policies.findHeldStill(id);
    if (!policy) throw notFound('policy');
    if (policy.version !== version) throw staleVersion();
    if (policy.state !== 'draft')
      throw new DomainError(
        'conflict',
        `policy-is-${policy.state}`,
        'An activated policy version does not change. Draft a new version.',
      );
    return policy;
  }

  /** A policy judges the agents of every office. */
  private requireTopOffice(caller: Caller): Promise<void> {
    return this.scope.requireTop(caller, 'Policies are made by the office that stands under no other.');
  }

  private record(action: string, policy: EvaluationPolicy): Promise<void> {
    const { code, versionNo, bodyHash } = policy;
    const subject = publicId.encode('policy', policy.id);
    return this.audit.record({ action, subject, details: { code, versionNo, bodyHash } });
  }
}
