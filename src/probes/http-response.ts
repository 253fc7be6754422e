/** What a visitor without an account is answered at the endpoint, redirects walked. */
import { declaredHosts } from './lib/declared.ts';
import { walk } from './lib/http.ts';
import type { Probe } from './probe.ts';

export const httpResponse: Probe<'http.response'> = {
  kind: 'http.response',
  run: (request, { network, controlSet, signal }) =>
    walk(network, new URL(request.endpoint), declaredHosts(controlSet), signal),
};
