/** Questions of DNS about mail, each answer with what it is worth. */
import { completed, type Attempt } from '../../model/attempt.ts';
import { ProbeError } from '../../model/errors.ts';
import type { MailRecords, MailType } from '../../model/evidence/mail.ts';
import { ROOT_ANCHOR } from '../../network/dns/anchors.ts';
import { ask, type Resolver } from '../../network/dns/ask.ts';
import { presented } from '../../network/dns/records.ts';
import { resolverOf } from '../../network/dns/resolver.ts';
import { Validator } from '../../network/dns/validate.ts';
import { TYPE } from '../../network/dns/wire.ts';
import type { ProbeContext } from '../probe.ts';

/** A resolver that does not answer for so long has no answer. */
const ANSWER_MS = 5000;

export class MailNames {
  readonly resolver: Resolver;
  readonly #validator: Validator;

  /** @throws ProbeError when no resolver can be asked */
  constructor({ network, signal, timeoutMs }: Pick<ProbeContext, 'network' | 'signal' | 'timeoutMs'>) {
    const resolver = resolverOf(network);
    const question = (name: string, type: number) =>
      ask(resolver, name, type, { timeoutMs: Math.min(timeoutMs, ANSWER_MS), signal });
    this.resolver = resolver;
    this.#validator = new Validator(question, network.trustAnchor ?? ROOT_ANCHOR, Math.floor(Date.now() / 1000));
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
