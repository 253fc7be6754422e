/** Evidence of a register that is sound, and changes to it. */
import type { RegisteredRequest, RequestRegister } from '../../src/model/evidence/requests.ts';

/** Answered within the week, with a file that opens. */
export const request = (given: Partial<RegisteredRequest> = {}): RegisteredRequest => ({
  id: 'A-1',
  kind: 'access',
  received: '2026-05-04',
  identityAsked: null,
  identityConfirmed: null,
  extended: null,
  answered: '2026-05-11',
  outcome: 'copy',
  format: 'docx',
  file: { state: 'opens', format: 'docx' },
  ...given,
});

/** Open, and not yet due on 1 June 2026. */
export const openRequest = (given: Partial<RegisteredRequest> = {}): RegisteredRequest =>
  request({ id: 'A-2', received: '2026-05-26', answered: null, outcome: null, format: null, file: null, ...given });

/** As a check is given it. */
export const register = (
  requests: readonly RegisteredRequest[],
  given: Partial<RequestRegister> = {},
): { 'requests.register': RequestRegister } => ({
  'requests.register': {
    timezone: 'Europe/Amsterdam',
    within: { count: 14, unit: 'd' },
    fresh: { count: 6, unit: 'mo' },
    checked: null,
    requests,
    ...given,
  },
});
