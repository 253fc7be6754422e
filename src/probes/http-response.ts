/** What a visitor without an account is answered at each address of the endpoint, redirects walked. */
import { declaredHosts } from './declared.ts';
import { askEach } from './each-address.ts';
import type { Probe } from './probe.ts';
import { HTTP_PATIENCE_MS, turnsOf } from './turns.ts';
import { walk } from './walk.ts';

export const httpResponse: Probe<'http.response'> = {
  kind: 'http.response',
  patienceMs: HTTP_PATIENCE_MS,
  run: async (request, { network, controlSet, shared, signal }) => {
    const start = new URL(request.endpoint);
    const options = { network, turns: turnsOf(shared), known: declaredHosts(controlSet), signal };
    const { first, others } = await askEach(network, start, ({ address }) => walk(start, { ...options, address }));
    return { ...first, ...(others.length === 0 ? {} : { others }) };
  },
};
