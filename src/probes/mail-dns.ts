/** Every answer of DNS that the mail of a domain rests on; which questions those are follows from the answers. */
import { ProbeError } from '../model/errors.ts';
import type { MailAnswer } from '../model/evidence/mail.ts';
import { keyOf, lookupIn } from '../mail/answers.ts';
import { questionsOf } from '../mail/questions.ts';
import { declaredMail } from './mail/declared.ts';
import { MailNames } from './mail/names.ts';
import type { Probe } from './probe.ts';

/** More than any sound domain leads to. */
const MOST_QUESTIONS = 150;

export const mailDns: Probe<'mail.dns'> = {
  kind: 'mail.dns',
  patienceMs: 120_000,
  run: async (request, context) => {
    const { domain, ...declared } = declaredMail(context.controlSet, request.system);
    const names = new MailNames(context);
    const answers = new Map<string, MailAnswer>();
    for (;;) {
      const lookup = lookupIn([...answers.values()]);
      const next = questionsOf(domain, declared, lookup)
        .filter(({ name, type }) => !answers.has(keyOf(name, type)))
        .slice(0, MOST_QUESTIONS - answers.size);
      if (next.length === 0) break;
      const heard = await Promise.all(
        next.map(async ({ name, type }) => ({ name, type, answer: await names.ask(name, type) })),
      );
      for (const one of heard) answers.set(keyOf(one.name, one.type), one);
    }
    const all = [...answers.values()];
    const failures = all.flatMap(({ answer }) => (answer.status === 'failed' ? answer : []));
    const [first] = failures;
    // Nothing could be asked: that is a failure of the whole, which is worth another try.
    if (first !== undefined && failures.length === all.length)
      throw new ProbeError(first.reason, first.phase, first.detail);
    const { address, port } = names.resolver;
    return { domain, declared, resolver: `${address}:${port}`, answers: all };
  },
};
