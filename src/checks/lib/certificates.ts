/**
 * What the checks on trust, names and dates share: the certificate of each full handshake, and every one that the scan
 * met. A server may have one for each kind of key (RFC 8446 §4.4.2.2), and visitors get the one that suits them.
 */
import type { TlsScanned, TlsSession } from '../../model/evidence/tls.ts';
import { shownIn, type Certificate } from './scan.ts';
import { SESSION_REASONS, sortSessions, type Sessions } from './sessions.ts';

interface Certificates {
  readonly answered: Sessions['answered'];
  /** Addresses that gave no handshake, or nothing to the scan. */
  readonly failed: readonly string[];
  readonly shown: readonly Certificate[];
  /** Could every certificate that the scan met be read? */
  readonly allRead: boolean;
}

export function certificatesIn(session: TlsSession, scan: TlsScanned): Certificates {
  const { answered, failed } = sortSessions(session);
  const { unseen, certificates, allRead } = shownIn(scan);
  const silent = new Set([...failed.map(({ address }) => address), ...unseen]);
  return { answered, failed: [...silent], shown: certificates, allRead };
}

/** Which of several is meant: `CN=www.example.nl (RSA 2048)`. */
export function nameOf({ subject, altNames, keyType, keyBits }: Certificate): string {
  const key = /^rsa/i.test(keyType) ? `RSA ${keyBits}` : keyType.replace(/^ec:/, '');
  return `${subject || altNames.slice(0, 3).join(', ')} (${key})`;
}

/** OpenSSL reports one problem; these are judged by `tls.certificate-validity`. */
export function isDateProblem(code: string | null | undefined): boolean {
  return code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID';
}

export const CERTIFICATE_REASONS = {
  ...SESSION_REASONS,
  'not-determined': {
    outcome: 'inconclusive',
    text: {
      en: 'Nothing wrong was seen, but not every certificate that the server shows could be judged.',
      nl: 'Er is niets verkeerds gezien, maar niet elk certificaat dat de server toont, was te beoordelen.',
    },
  },
} as const;

/**
 * The certificates that a visitor relies on, the root apart: it is trusted for being in the store, and its dates are the
 * store's business. What a server sends besides counts only where its dates are what OpenSSL minds.
 */
export function reliedOn(certificate: Certificate): readonly Pick<Certificate, 'subject' | 'notBefore' | 'notAfter'>[] {
  const { path, chain, trustError } = certificate;
  const above = path ?? (isDateProblem(trustError) ? chain : []);
  return [{ ...certificate, subject: nameOf(certificate) }, ...withoutRoots(above).slice(1)];
}

export function withoutRoots<T extends { readonly subject: string; readonly issuer: string }>(
  chain: readonly T[],
): T[] {
  return chain.filter(({ subject, issuer }, index) => index === 0 || subject !== issuer);
}
