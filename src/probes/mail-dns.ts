/** Every answer of DNS that the mail of a domain rests on; which questions those are follows from the answers. */
import { ProbeError } from '../model/errors.ts';
import { questionsOf } from '../mail/questions.ts';
import { declaredMail } from './mail/declared.ts';
import { MailNames } from './mail/names.ts';
import type { Probe } from './probe.ts';

export const mailDns: Probe<'mail.dns'> = {
  kind: 'mail.dns',
  patienceMs: 120_000,
  run: async (request, context) => {
    const { domain, dkim = null, incoming, outgoing } = declaredMail(context.controlSet, request.system);
    const declared = { dkim, incoming, outgoing };
    const names = new MailNames(context);
    const all = await names.askAll((lookup) => questionsOf(domain, declared, lookup));
    const failures = all.flatMap(({ answer }) => (answer.status === 'failed' ? answer : []));
    const [first] = failures;
    // Nothing could be asked: that is a failure of the whole, which is worth another try.
    if (first !== undefined && failures.length === all.length)
      throw new ProbeError(first.reason, first.phase, first.detail);
    const { address, port } = names.resolver;
    return { domain, declared, resolver: `${address}:${port}`, answers: all };
  },
};
