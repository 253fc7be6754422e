/**
 * Signs that a server has begun to block the account or this visitor. Only what is new in the answer counts: many a
 * login page says in fine print what to do when an account is blocked.
 */
import type { Page, Step } from '../driver.ts';

/** Of an answer that is not HTML. */
const MAX_LENGTH = 256 * 1024;

/** The server blocks, or asks to wait. */
const BLOCKS: readonly RegExp[] = [
  /too many (failed |login |wrong |invalid )*(attempts|requests|tries|logins|codes)/i,
  /(account|user|login)( is| has been| was)? (temporarily |now )*(locked|blocked|disabled|suspended)/i,
  /(temporarily|currently) (locked|blocked|disabled|suspended)/i,
  /locked out|lockout/i,
  /try again (in|after) \d+|wait \d+ (seconds|minutes)/i,
  /TOO_MANY_(ATTEMPTS|REQUESTS)|ACCOUNT_LOCKED|RATE_LIMIT/,
  // SOGo's PolicyAccountLocked.
  /"LDAPPasswordPolicyError":\s*1\b/,
  /te veel (mislukte |foutieve |foute |inlog)*(pogingen|verzoeken|aanmeldpogingen|codes)/i,
  /(account|gebruiker|toegang)( is| werd| wordt)? (tijdelijk )?(geblokkeerd|vergrendeld|uitgeschakeld)/i,
  /tijdelijk (geblokkeerd|vergrendeld)/i,
  /probeer het over \d+|wacht \d+ (seconden|minuten)/i,
  /zu viele (fehlgeschlagene )?(versuche|anmeldeversuche|anfragen)|konto (ist |wurde )?gesperrt/i,
  /trop de tentatives|compte (est )?(bloqué|verrouillé)/i,
];

/** It says how far it is from that. */
const WARNINGS: readonly RegExp[] = [/\b\d+ (more )?(attempts?|tries|try) (left|remaining)/i, /nog \d+ poging(en)?/i];

/** What speaks of a block that is still to come. */
const TO_COME: readonly RegExp[] = [
  ...WARNINGS,
  /\b(will be|before|unless|if you)\b|\bafter (too many|several|\d+ (failed|wrong|invalid))/i,
  /\b(voordat|tenzij|als u)\b|\bna (te veel|meerdere|\d+ (mislukte|foutieve|foute|verkeerde))/i,
];

/** Who is let in, or is asked for a code, is not blocked, whatever else the page says. */
export function lockoutIn({ reading, page, before }: Step): string | null {
  return reading === 'refused' || reading === 'unknown' ? lockoutSign(page, before) : null;
}

/** The sign, in words free of secrets; null when there is none. `before` are the pages as they were before the attempt. */
export function lockoutSign(page: Page, ...before: readonly (Page | null)[]): string | null {
  return statusSign(page) ?? newSign(page, before, lockoutSignIn);
}

/** A sign that the server blocks already, and does not merely warn: what may be meant otherwise is none. */
export function blockSign(page: Page, ...before: readonly (Page | null)[]): string | null {
  return statusSign(page) ?? newSign(page, before, blockSignIn);
}

function blockSignIn(text: string): string | null {
  const sign = signIn(text, BLOCKS);
  return sign === null || signIn(text, TO_COME) !== null ? null : sign;
}

function statusSign({ reply }: Page): string | null {
  if (reply.status === 429) return 'status 429 (too many requests)';
  if (reply.status === 423) return 'status 423 (locked)';
  if (reply.status >= 400 && reply.header('retry-after') !== undefined)
    return `status ${reply.status} with Retry-After`;
  return null;
}

function newSign(
  page: Page,
  before: readonly (Page | null)[],
  signOf: (piece: string) => string | null,
): string | null {
  const known = new Set(before.flatMap((each) => (each === null ? [] : piecesOf(each))));
  for (const piece of piecesOf(page)) {
    const sign = known.has(piece) ? null : signOf(piece);
    if (sign !== null) return sign;
  }
  return null;
}

/** What `lockoutSign` finds, in a text in which everything is new. */
export function lockoutSignIn(text: string): string | null {
  return signIn(text, BLOCKS) ?? signIn(text, WARNINGS);
}

function signIn(text: string, signs: readonly RegExp[]): string | null {
  for (const sign of signs) {
    const match = sign.exec(text);
    if (match !== null) return `the answer says “${match[0]}”`;
  }
  return null;
}

function piecesOf({ reply }: Page): readonly string[] {
  return reply.html?.text ?? [reply.body.slice(0, MAX_LENGTH)];
}
