/** Codes of RFC 6238, by the server's clock. Takes a base32 secret or an `otpauth://totp/` address, as apps show them. */
import { createGuardrails, generateSync } from 'otplib';

export interface TotpSecret {
  readonly secret: string;
  readonly algorithm: 'sha1' | 'sha256' | 'sha512';
  readonly digits: number;
  /** Seconds of a step. */
  readonly period: number;
}

/** Some products give secrets of 80 bits, shorter than RFC 4226 asks; that is not for this module to judge. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 1, MAX_SECRET_BYTES: 1024 });

/** @throws Error, without the value, when it is no secret */
export function readTotpSecret(value: string): TotpSecret {
  const fields = value.startsWith('otpauth://') ? otpauthFields(value) : { secret: value };
  const algorithm = (fields.algorithm ?? 'sha1').toLowerCase().replace('-', '');
  const digits = Number(fields.digits ?? 6);
  const period = Number(fields.period ?? 30);
  const secret = fields.secret.replaceAll(/[\s=-]/g, '').toUpperCase();
  if (!/^[A-Z2-7]+$/.test(secret)) throw new Error('the TOTP secret is not base32 (letters A–Z and digits 2–7)');
  if (algorithm !== 'sha1' && algorithm !== 'sha256' && algorithm !== 'sha512')
    throw new Error('the algorithm of the otpauth address is not SHA1, SHA256 or SHA512');
  if (![6, 7, 8].includes(digits)) throw new Error('the otpauth address asks for codes that are not of 6 to 8 digits');
  if (!Number.isInteger(period) || period < 10 || period > 300)
    throw new Error('the period of the otpauth address is not between 10 and 300 seconds');
  return { secret, algorithm, digits, period };
}

function otpauthFields(value: string): { secret: string; algorithm?: string; digits?: string; period?: string } {
  if (!URL.canParse(value)) throw new Error('the otpauth address cannot be read');
  const url = new URL(value);
  if (url.host !== 'totp') throw new Error('the otpauth address is not of the kind totp');
  const fields = Object.fromEntries(url.searchParams) as Record<string, string>;
  return { ...fields, secret: fields['secret'] ?? '' };
}

/** The code of this step (RFC 6238 §4.2: T = floor(time / period)). */
export function codeOfStep({ secret, algorithm, digits, period }: TotpSecret, step: number): string {
  return generateSync({ secret, algorithm, digits: digits, period, epoch: step * period, guardrails });
}

/** A code of the right form that belongs to no step within `span` steps of this one, and is no run of one digit. */
export function codeOfNoStep(totp: TotpSecret, step: number, span: number, random: () => number): string {
  const near = new Set<string>();
  for (let at = step - span; at <= step + span; at++) near.add(codeOfStep(totp, at));
  for (;;) {
    const code = String(Math.floor(random() * 10 ** totp.digits)).padStart(totp.digits, '0');
    if (!near.has(code) && !/^(\d)\1+$/.test(code)) return code;
  }
}
