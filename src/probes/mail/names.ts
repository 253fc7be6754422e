/** Questions of DNS about mail, each answer with what it is worth. */
import { completed, type Attempt } from '../../model/attempt.ts';
import { ProbeError } from '../../model/errors.ts';
import type { MailAnswer, MailRecords, MailType } from '../../model/evidence/mail.ts';
import { keyOf, lookupIn, type Lookup } from '../../mail/answers.ts';
import type { Question } from '../../mail/questions.ts';
import { ROOT_ANCHOR } from '../../network/dns/anchors.ts';
import { ask, type Resolver } from '../../network/dns/ask.ts';
import { presented } from '../../network/dns/records.ts';
import { resolverOf } from '../../network/dns/resolver.ts';
import { Validator } from '../../network/dns/validate.ts';
import { TYPE, type Message } from '../../network/dns/wire.ts';
import type { ProbeContext } from '../probe.ts';

/** More than any sound domain leads to. */
const MOST_QUESTIONS = 150;
/** A resolver that does not answer for so long has no answer. */
const ANSWER_MS = 5000;

/** What one probe asked, the others of the run need not: but a question that came to nothing is asked again. */
function askedOnce(
  heard: Map<string, Promise<Message>>,
  key: string,
  signal: AbortSignal,
  ask: () => Promise<Message>,
): Promise<Message> {
  const begin = () => {
    const asked = ask();
    heard.set(key, asked);
    return asked;
  };
  const earlier = heard.get(key);
  if (earlier === undefined) return begin();
  return earlier.catch((error: unknown) => {
    if (signal.aborted) throw error;
    return begin();
  });
}

export class MailNames {
  readonly resolver: Resolver;
  readonly #validator: Validator;

  /** @throws ProbeError when no resolver can be asked */
  constructor({ network, signal, timeoutMs, shared }: ProbeContext) {
    const resolver = resolverOf(network);
    const heard = shared('mail.heard', () => new Map<string, Promise<Message>>());
    const question = (name: string, type: number) =>
      askedOnce(heard, `${type} ${name}`, signal, () =>
        ask(resolver, name, type, { timeoutMs: Math.min(timeoutMs, ANSWER_MS), signal }),
      );
    this.resolver = resolver;
    this.#validator = new Validator(question, network.trustAnchor ?? ROOT_ANCHOR, Math.floor(Date.now() / 1000));
  }

  /** Asks what follows from the answers so far, until nothing more does. */
  async askAll(questions: (lookup: Lookup) => readonly Question[]): Promise<MailAnswer[]> {
    const answers = new Map<string, MailAnswer>();
    for (;;) {
      const next = questions(lookupIn([...answers.values()]))
        .filter(({ name, type }) => !answers.has(keyOf(name, type)))
        .slice(0, MOST_QUESTIONS - answers.size);
      if (next.length === 0) return [...answers.values()];
      const heard = await Promise.all(
        next.map(async ({ name, type }) => ({ name, type, answer: await this.ask(name, type) })),
      );
      for (const one of heard) answers.set(keyOf(one.name, one.type), one);
    }
  }

  /** @throws ProbeError `interrupted` when the run ends */
  async ask(name: string, type: MailType): Promise<Attempt<MailRecords>> {
    try {
      const { name: at, exists, records, security } = await this.#validator.lookup(`${name}.`, TYPE[type]);
      const texts = records.map(presented);
      const whole = texts.filter((text) => text !== null);
      if (whole.length < texts.length)
        throw new ProbeError('protocol', 'dns', { code: 'dns-malformed-record', name, type });
      return completed({ exists, at: at.slice(0, -1), security, records: whole });
    } catch (error) {
      if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
      return error.toFailed();
    }
  }
}
