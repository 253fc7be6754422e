/**
 * An observation is a code with data, never a sentence: what people read is made from it in `texts/`, in their language.
 * Each area declares its codes and the data of each; a code without a text in both languages does not compile.
 */
import type { CredentialsObservations } from './observations/credentials.ts';
import type { DirectoryObservations } from './observations/directory.ts';
import type { DnsObservations } from './observations/dns.ts';
import type { HttpObservations } from './observations/http.ts';
import type { LoginHintObservations, LoginLookObservations, LoginObservations } from './observations/login.ts';
import type { MailboxObservations } from './observations/mailbox.ts';
import type { NetworkObservations } from './observations/network.ts';
import type { PrivacyObservations } from './observations/privacy.ts';
import type { ProbingObservations } from './observations/probing.ts';
import type { RequestObservations } from './observations/requests.ts';
import type { RevocationObservations } from './observations/revocation.ts';

/** Values that a text's places take. Strings may come from a server: they are data wherever they are shown. */
export type ObservationValue = string | number | boolean | readonly string[] | Observation;

/** Every code and its data. An area adds its interface here and its texts in `texts/`. */
export type Observations = DnsObservations &
  CredentialsObservations &
  DirectoryObservations &
  HttpObservations &
  LoginHintObservations &
  LoginLookObservations &
  LoginObservations &
  MailboxObservations &
  NetworkObservations &
  PrivacyObservations &
  ProbingObservations &
  RequestObservations &
  RevocationObservations;

export type ObservationCode = keyof Observations;

export type Observation<Code extends ObservationCode = ObservationCode> = {
  readonly [C in Code]: { readonly code: C } & Readonly<Observations[C]> & {
      /** What to do about it. */
      readonly hint?: Observation;
    };
}[Code];

/** Evidence may come from a file: whether this is an observation of this version is for `say` to find out. */
export function isObservation(value: unknown): value is Observation {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    typeof (value as { code?: unknown }).code === 'string'
  );
}
