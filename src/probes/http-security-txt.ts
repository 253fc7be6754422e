/** Whom to tell of a weakness: the file that RFC 9116 puts at /.well-known/security.txt. */
import { ProbeError } from '../model/errors.ts';
import { declaredHosts } from './declared.ts';
import { read } from '../reading/read.ts';
import type { Probe } from './probe.ts';
import { HTTP_PATIENCE_MS, turnsOf } from './turns.ts';
import { walkTo } from './walk.ts';

export const httpSecurityTxt: Probe<'http.security-txt'> = {
  kind: 'http.security-txt',
  patienceMs: HTTP_PATIENCE_MS,
  run: async (request, { network, controlSet, shared, signal }) => {
    const { origin, port } = new URL(request.endpoint);
    if (port !== '') return { state: 'other-port' };
    const place = new URL('/.well-known/security.txt', origin);
    // A central file at another site may speak for many domains (RFC 9116 §3).
    const options = { network, turns: turnsOf(shared), known: declaredHosts(controlSet), signal, readsForeign: true };
    const { response, text } = await walkTo(place, options);
    const hop = response.chain.at(-1);
    if (hop === undefined) throw new ProbeError('protocol', 'http', { code: 'no-answer-seen', where: place.href });
    const file = await read('security-txt', [text ?? ''], { where: place.href, signal });
    return { state: 'answered', hop, end: response.end, ...file };
  },
};
