/** The questions that one visit with the audit account answers, each by its own name. */
import type { VisitPart, VisitParts } from '../login/visit-result.ts';
import type { ProbeRequest } from '../model/plan.ts';
import { LOGIN_PROBE, partOfVisit } from './login/account-visit.ts';
import type { Probe, ProbeContext } from './probe.ts';

const fromVisit = <P extends VisitPart>(part: P) => ({
  ...LOGIN_PROBE,
  run: (request: ProbeRequest, context: ProbeContext): Promise<VisitParts[P]> => partOfVisit(part, request, context),
});

export const loginAnonymous: Probe<'login.anonymous'> = { kind: 'login.anonymous', ...fromVisit('anonymous') };
export const loginCode: Probe<'login.code'> = { kind: 'login.code', ...fromVisit('code') };
export const loginDevice: Probe<'login.device'> = { kind: 'login.device', ...fromVisit('device') };
export const loginIdToken: Probe<'login.id-token'> = { kind: 'login.id-token', ...fromVisit('id-token') };
export const loginPassword: Probe<'login.password'> = { kind: 'login.password', ...fromVisit('password') };
export const loginPasswordPolicy: Probe<'login.password-policy'> = {
  kind: 'login.password-policy',
  ...fromVisit('password-policy'),
};
export const loginReplay: Probe<'login.replay'> = { kind: 'login.replay', ...fromVisit('replay') };
export const loginSession: Probe<'login.session'> = { kind: 'login.session', ...fromVisit('session') };
export const loginSessionIdle: Probe<'login.session-idle'> = {
  kind: 'login.session-idle',
  ...fromVisit('session-idle'),
};
export const loginWrongCode: Probe<'login.wrong-code'> = { kind: 'login.wrong-code', ...fromVisit('wrong-code') };
export const loginWrongPassword: Probe<'login.wrong-password'> = {
  kind: 'login.wrong-password',
  ...fromVisit('wrong-password'),
};
