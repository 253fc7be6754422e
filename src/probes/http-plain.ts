/** What the same host answers over plain HTTP on port 80: nothing at all, a redirect, or content. */
import { ProbeError } from '../model/errors.ts';
import { declaredHosts } from './lib/declared.ts';
import { walk } from './lib/http.ts';
import type { Probe } from './probe.ts';

export const httpPlain: Probe<'http.plain'> = {
  kind: 'http.plain',
  run: async (request, { network, controlSet, signal }) => {
    const start = new URL(request.endpoint);
    if (start.port !== '') return { state: 'other-port' };
    start.protocol = 'http:';
    try {
      return { state: 'answered', response: await walk(network, start, declaredHosts(controlSet), signal) };
    } catch (error) {
      // A refused connection answers the question; a timeout or a missing route does not.
      if (error instanceof ProbeError && error.reason === 'refused') return { state: 'refused' };
      throw error;
    }
  },
};
