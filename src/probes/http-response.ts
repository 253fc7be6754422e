/**
 * What a visitor without an account is answered at each address of the endpoint, redirects walked. Asked once more with a
 * browser's user agent: a server that recognises a checker may show visitors something else.
 */
import { BROWSER_USER_AGENT } from '../network/user-agent.ts';
import { declaredHosts } from './declared.ts';
import { askEach, attemptOf } from './each-address.ts';
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
    const seen = { ...first, ...(others.length === 0 ? {} : { others }) };
    if (network.userAgent === BROWSER_USER_AGENT) return seen;
    const [hop] = first.chain;
    const again = { ...options, userAgent: BROWSER_USER_AGENT, ...(hop && { address: hop.address }) };
    const { attempt } = await attemptOf(() => walk(start, again));
    return { ...seen, asBrowser: attempt };
  },
};
