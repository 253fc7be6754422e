/** RFC 8314: is a password of a mail program ever taken before TLS, and does the certificate prove the host? */
import { defineCheck } from '../../../model/check.ts';
import type { MailService } from '../../../model/evidence/mail.ts';
import { texts } from './texts.ts';

export const clients = defineCheck({
  id: 'mail.clients',
  severity: 'high',
  needs: ['mail.clients'],
  params: {},
  outcomes: {
    pass: ['only-over-tls'],
    fail: ['password-in-clear', 'no-tls', 'not-proven'],
    inconclusive: ['seen-from-itself', 'not-reached', 'tls-not-seen', 'list-not-seen'],
    'not-applicable': ['none-declared'],
  },
  texts,
  judge({ 'mail.clients': { services } }, _params, verdict) {
    if (services.length === 0) return verdict('none-declared');
    const judged = services.map((service) => ({ service, ...standingOf(service) }));
    const order = [
      'password-in-clear',
      'no-tls',
      'not-proven',
      'seen-from-itself',
      'list-not-seen',
      'tls-not-seen',
    ] as const;
    for (const reason of order) {
      const found = judged.find(({ standing }) => standing === reason);
      if (found !== undefined) return verdict(reason, { url: found.service.url, what: found.what });
    }
    const unreached = services.find(({ talk }) => talk.status !== 'completed');
    if (unreached?.talk.status === 'failed')
      return verdict('not-reached', { url: unreached.url, detail: unreached.talk.detail });
    return judged.every(({ standing }) => standing === 'sound')
      ? verdict('only-over-tls', { urls: services.map(({ url }) => url) })
      : verdict('tls-not-seen', { url: services[0]!.url, what: '?' });
  },
});

interface Standing {
  readonly standing:
    | 'sound'
    | 'unknown'
    | 'password-in-clear'
    | 'seen-from-itself'
    | 'no-tls'
    | 'not-proven'
    | 'tls-not-seen'
    | 'list-not-seen';
  readonly what: string;
}

function standingOf({ url, talk }: MailService): Standing {
  if (talk.status !== 'completed' || !/^(?:imap|pop3|smtp)s?:/.test(url)) return { standing: 'unknown', what: '' };
  const { fromItself, offers, refusal, tls } = talk.value;
  const isImplicit = /^(?:imap|pop3|smtp)s:/.test(url);
  if (!isImplicit) {
    if (offers === null || offers.length === 0) return { standing: 'list-not-seen', what: '' };
    const word = takesPassword(url, offers);
    // Dovecot offers visitors from its own address what it refuses to all others.
    if (word !== null) return { standing: fromItself === true ? 'seen-from-itself' : 'password-in-clear', what: word };
    if (refusal !== null) return { standing: 'tls-not-seen', what: refusal };
    if (tls === null) return { standing: 'no-tls', what: '' };
  }
  if (tls?.state !== 'agreed')
    return { standing: 'tls-not-seen', what: tls !== null && 'error' in tls ? tls.error : '' };
  if (tls.trusted && tls.hostnameMatches) return { standing: 'sound', what: '' };
  return { standing: 'not-proven', what: tls.trustProblem ?? 'HOSTNAME_MISMATCH' };
}

/** The word by which a password may be given now; null when there is none. */
function takesPassword(url: string, offers: readonly string[]): string | null {
  const words = offers.map((word) => word.trim().toUpperCase());
  const has = (word: string) => words.includes(word);
  if (url.startsWith('imap:')) {
    const auth = words.find((word) => word.startsWith('AUTH=') && !NO_PASSWORD.has(word.slice(5)));
    // RFC 9051 §6.2.3: without this word, LOGIN is allowed.
    return auth ?? (has('LOGINDISABLED') ? null : 'LOGIN');
  }
  if (url.startsWith('pop3:') && has('USER')) return 'USER';
  const [, list] = words.map((word) => /^(?:AUTH|SASL)[ =](.*)$/.exec(word)).find((match) => match !== null) ?? [];
  const mechanism = list?.split(' ').find((word) => word !== '' && !NO_PASSWORD.has(word));
  return mechanism === undefined ? null : `AUTH ${mechanism}`;
}

/** Mechanisms in which no password is given. */
const NO_PASSWORD: ReadonlySet<string> = new Set(['EXTERNAL', 'GSSAPI', 'GS2-KRB5', 'ANONYMOUS']);
