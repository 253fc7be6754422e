/** What a visitor without an account is answered at each address of the endpoint, redirects walked. */
import { declaredHosts } from './declared.ts';
import { askEach } from './each-address.ts';
import { walk } from '../network/http.ts';
import type { Probe } from './probe.ts';

export const httpResponse: Probe<'http.response'> = {
  kind: 'http.response',
  run: async (request, { network, controlSet, signal }) => {
    const [start, known] = [new URL(request.endpoint), declaredHosts(controlSet)];
    const { first, others } = await askEach(network, start, ({ address }) =>
      walk(network, start, known, signal, address),
    );
    return { ...first, ...(others.length === 0 ? {} : { others }) };
  },
};
