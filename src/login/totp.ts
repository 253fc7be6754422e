/** Codes of RFC 6238, by the server's clock. Takes a base32 secret or an `otpauth://totp/` address, as apps show them. */
import { createGuardrails, generateSync } from 'otplib';
import type { Observation } from '../model/observation.ts';

export interface TotpSecret {
  readonly secret: string;
  readonly algorithm: 'sha1' | 'sha256' | 'sha512';
  readonly digits: number;
  /** Seconds of a step. */
  readonly period: number;
}

/** Some products give secrets of 80 bits, shorter than RFC 4226 asks; that is not for this module to judge. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 1, MAX_SECRET_BYTES: 1024 });

/** Says what is wrong with a secret, without its value. */
export class TotpError extends Error {
  readonly detail: Observation;

  constructor(detail: Observation) {
    super(detail.code);
    this.name = 'TotpError';
    this.detail = detail;
  }
}

/** @throws TotpError when it is not a secret */
export function readTotpSecret(value: string): TotpSecret {
  const fields = value.startsWith('otpauth://') ? otpauthFields(value) : { secret: value };
  const algorithm = (fields.algorithm ?? 'sha1').toLowerCase().replace('-', '');
  const digits = Number(fields.digits ?? 6);
  const period = Number(fields.period ?? 30);
  const secret = fields.secret.replaceAll(/[\s=-]/g, '').toUpperCase();
  if (/^\d{6,8}$/.test(secret)) throw new TotpError({ code: 'totp-is-a-code' });
  if (!/^[A-Z2-7]+$/.test(secret)) throw new TotpError({ code: 'totp-not-base32' });
  if (algorithm !== 'sha1' && algorithm !== 'sha256' && algorithm !== 'sha512')
    throw new TotpError({ code: 'totp-algorithm' });
  if (![6, 7, 8].includes(digits)) throw new TotpError({ code: 'totp-digits' });
  if (!Number.isInteger(period) || period < 10 || period > 300) throw new TotpError({ code: 'totp-period' });
  return { secret, algorithm, digits, period };
}

function otpauthFields(value: string): { secret: string; algorithm?: string; digits?: string; period?: string } {
  if (!URL.canParse(value)) throw new TotpError({ code: 'totp-address' });
  const url = new URL(value);
  if (url.host !== 'totp') throw new TotpError({ code: 'totp-kind' });
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
