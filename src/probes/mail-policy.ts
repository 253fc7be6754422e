/** The MTA-STS policy of a domain, fetched as senders do (RFC 8461 §3.3): redirects are not followed. */
import { completed } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import type { MailPolicy } from '../model/evidence/mail.ts';
import { lookupIn } from '../mail/answers.ts';
import { announcementOf, policyUrl } from '../mail/sts.ts';
import { get } from '../network/http.ts';
import { declaredMail } from './mail/declared.ts';
import { MailNames } from './mail/names.ts';
import type { Probe, ProbeContext } from './probe.ts';

/** §3.3: senders may stop here. */
const MOST_BYTES = 64 * 1024;

export const mailPolicy: Probe<'mail.policy'> = {
  kind: 'mail.policy',
  patienceMs: 60_000,
  run: async (request, context) => {
    const { domain } = declaredMail(context.controlSet, request.system);
    const name = `_mta-sts.${domain}`;
    const answer = await new MailNames(context).ask(name, 'TXT');
    const announced = announcementOf(domain, lookupIn([{ name, type: 'TXT', answer }]));
    if (announced.state === 'unknown') return { state: 'unknown', detail: announced.failure.detail };
    return announced.state === 'absent' ? { state: 'not-announced' } : fetchPolicy(policyUrl(domain), context);
  },
};

async function fetchPolicy(url: string, { network, signal }: ProbeContext): Promise<MailPolicy> {
  try {
    const { status, headers, bytes, verified, missing } = await get(network, new URL(url), { signal });
    const whole = bytes.length <= MOST_BYTES && missing === null;
    const answer = {
      status,
      verified: verified === true,
      type: headers.find(([field]) => field === 'content-type')?.[1] ?? null,
      text: bytes.toString('utf8', 0, MOST_BYTES),
      whole,
    };
    return { state: 'fetched', url, answer: completed(answer) };
  } catch (error) {
    if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
    return { state: 'fetched', url, answer: error.toFailed() };
  }
}
