import type { FullOffice } from '../factories/full-office';
import { FORM } from '../../src/http/bodies';
import type { Sample } from './samples';

/** Requests for machines, and by one for its token, that succeed. */
export const identitySamples = ({ id, machine }: FullOffice): Record<string, Sample> => {
  const terms = { name: 'Đồng bộ', scopes: ['agents:read', 'quotas:manage'], networks: ['10.0.0.0/8'] };
  const form = {
    grant_type: 'client_credentials',
    client_id: machine.publicId,
    client_secret: machine.secret,
  };
  return {
    createMachineClient: { bodies: [{ ...terms, officeId: id('office'), ownerId: id('user') }] },
    changeMachineClient: { bodies: [{ ...terms, isDisabled: true }] },
    rotateMachineSecret: { bodies: [{}, { formerUntil: inAWeek() }] },
    issueToken: { stream: new URLSearchParams(form).toString(), streamType: FORM },
  };
};

const inAWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString();
