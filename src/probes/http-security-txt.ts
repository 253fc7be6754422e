/** Whom to tell of a weakness: the file that RFC 9116 puts at /.well-known/security.txt. */
import { ProbeError } from '../model/errors.ts';
import { declaredHosts } from './declared.ts';
import { walkTo } from '../network/http.ts';
import { read } from '../reading/read.ts';
import type { Probe } from './probe.ts';

export const httpSecurityTxt: Probe<'http.security-txt'> = {
  kind: 'http.security-txt',
  run: async (request, { network, controlSet, signal }) => {
    const { origin, port } = new URL(request.endpoint);
    if (port !== '') return { state: 'other-port' };
    const place = new URL('/.well-known/security.txt', origin);
    const { response, body } = await walkTo(network, place, declaredHosts(controlSet), signal);
    const hop = response.chain.at(-1);
    if (hop === undefined) throw new ProbeError('protocol', 'http', `${place.href}: no answer`);
    return { state: 'answered', hop, ...(await read('security-txt', [body ?? ''], { where: place.href, signal })) };
  },
};
