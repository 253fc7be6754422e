/**
 * Signs that a server has begun to block the account or this visitor. Only what is new in the answer counts: many a
 * login page says in fine print what to do when an account is blocked.
 */
import type { Page, Step } from '../driver.ts';
import { isHtml } from './features.ts';
import { readHtml } from './html.ts';

const SIGNS: readonly RegExp[] = [
  /too many (failed |login |wrong |invalid )*(attempts|requests|tries|logins|codes)/i,
  /(account|user|login)( is| has been| was)? (temporarily |now )*(locked|blocked|disabled|suspended)/i,
  /(temporarily|currently) (locked|blocked|disabled|suspended)/i,
  /locked out|lockout/i,
  /try again (in|after) \d+|wait \d+ (seconds|minutes)/i,
  /\b\d+ (more )?(attempts?|tries|try) (left|remaining)/i,
  /TOO_MANY_(ATTEMPTS|REQUESTS)|ACCOUNT_LOCKED|RATE_LIMIT/,
  // SOGo's PolicyAccountLocked.
  /"LDAPPasswordPolicyError":\s*1\b/,
  /te veel (mislukte |foutieve |foute |inlog)*(pogingen|verzoeken|aanmeldpogingen|codes)/i,
  /(account|gebruiker|toegang)( is| werd| wordt)? (tijdelijk )?(geblokkeerd|vergrendeld|uitgeschakeld)/i,
  /tijdelijk (geblokkeerd|vergrendeld)/i,
  /nog \d+ poging(en)?/i,
  /probeer het over \d+|wacht \d+ (seconden|minuten)/i,
  /zu viele (fehlgeschlagene )?(versuche|anmeldeversuche|anfragen)|konto (ist |wurde )?gesperrt/i,
  /trop de tentatives|compte (est )?(bloqué|verrouillé)/i,
];

/** Who is let in, or is asked for a code, is not blocked, whatever else the page says. */
export function lockoutIn({ reading, page, before }: Step): string | null {
  return reading === 'refused' || reading === 'unknown' ? lockoutSign(page, before) : null;
}

/** The sign, in words free of secrets; null when there is none. `before` is the page as it was before the attempt. */
export function lockoutSign(page: Page, before: Page | null): string | null {
  const { reply } = page;
  if (reply.status === 429) return 'status 429 (too many requests)';
  if (reply.status === 423) return 'status 423 (locked)';
  if (reply.status >= 400 && reply.header('retry-after') !== undefined)
    return `status ${reply.status} with Retry-After`;
  const known = new Set(before === null ? [] : piecesOf(before));
  for (const piece of piecesOf(page)) {
    const sign = known.has(piece) ? null : lockoutSignIn(piece);
    if (sign !== null) return sign;
  }
  return null;
}

/** The same, of a text in which everything is new. */
export function lockoutSignIn(text: string): string | null {
  for (const sign of SIGNS) {
    const match = sign.exec(text);
    if (match !== null) return `the answer says “${match[0]}”`;
  }
  return null;
}

function piecesOf({ reply }: Page): string[] {
  const body = reply.body.slice(0, 256 * 1024);
  return isHtml(reply) ? [...readHtml(body).text] : [body];
}
