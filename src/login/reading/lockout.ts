/**
 * Signs that a server has begun to block the account or this visitor. Only what is new in the answer counts: many a
 * login page says in fine print what to do when an account is blocked.
 */
import type { Observation } from '../../model/observation.ts';
import type { Page, Step } from '../driver.ts';

/** Of an answer that is not HTML. */
const MAX_LENGTH = 256 * 1024;

/** The server blocks, or asks to wait. */
const BLOCKS: readonly RegExp[] = [
  /too many (failed |login |wrong |invalid |recent |unsuccessful |incorrect )*(attempts|requests|tries|logins|codes)/i,
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

/** What speaks of a block that is still to come; to wait "before trying again" is one that is there. */
const TO_COME: readonly RegExp[] = [
  ...WARNINGS,
  /\b(will be|unless|if you)\b|\bafter (too many|several|\d+ (failed|wrong|invalid))/i,
  /\bbefore (?!(you )?(can )?(try|retry|attempt))/i,
  /\b(tenzij|als u)\b|\bvoordat (?!(u|je) (het )?(weer|opnieuw|nog))/i,
  /\bna (te veel|meerdere|\d+ (mislukte|foutieve|foute|verkeerde))/i,
];

/** Who is let in, or is asked for a code, is not blocked, whatever else the page says. */
export function lockoutIn({ reading, page, before }: Step): Observation | null {
  return reading === 'refused' || reading === 'unknown' ? lockoutSign(page, before) : null;
}

/** The sign, free of secrets; null when there is none. `before` are the pages as they were before the attempt. */
export function lockoutSign(page: Page, ...before: readonly (Page | null)[]): Observation | null {
  return statusSign(page) ?? newSign(page, before, lockoutSignIn);
}

/** A sign that the server blocks already, and does not merely warn: what may be meant otherwise is none. */
export function blockSign(page: Page, ...before: readonly (Page | null)[]): Observation | null {
  return statusSign(page) ?? newSign(page, before, blockSignIn);
}

function blockSignIn(text: string): Observation | null {
  const sign = signIn(text, BLOCKS);
  return sign === null || signIn(text, TO_COME) !== null ? null : sign;
}

function statusSign({ reply: { status, header } }: Page): Observation | null {
  if (status === 429) return { code: 'too-many-requests' };
  if (status === 423) return { code: 'status-locked' };
  return status >= 400 && header('retry-after') !== undefined ? { code: 'status-with-retry-after', status } : null;
}

function newSign(
  page: Page,
  before: readonly (Page | null)[],
  signOf: (piece: string) => Observation | null,
): Observation | null {
  const known = new Set(before.flatMap((each) => (each === null ? [] : piecesOf(each))));
  for (const piece of piecesOf(page)) {
    const sign = known.has(piece) ? null : signOf(piece);
    if (sign !== null) return sign;
  }
  return null;
}

/** "You can try again in 4 seconds": how long, in milliseconds, when that is short enough to wait for; null otherwise. */
export function waitIn(page: Page, ...before: readonly (Page | null)[]): number | null {
  const header = page.reply.status >= 400 ? page.reply.header('retry-after') : undefined;
  if (header !== undefined && /^\d{1,3}$/.test(header)) return boundedWait(Number(header));
  const known = new Set(before.flatMap((each) => (each === null ? [] : piecesOf(each))));
  for (const piece of piecesOf(page)) {
    const match = known.has(piece) ? null : WAIT.exec(piece.slice(0, 1_000));
    if (match !== null) return boundedWait(Number(match[1]) * (/^m/i.test(match[2]!) ? 60 : 1));
  }
  return null;
}

const WAIT =
  /\b(?:try again|again|wait|retry|opnieuw|probeer|wacht|erneut|versuchen|warten|warte|nouveau|réessayer|réessayez|patienter|attendre|espere|intente|intentarlo|nuevo)\b[^\d.!?]{0,60}?\b(\d{1,3}) ?(seconds?|secs?|minutes?|mins?|seconden?|minuten|minuut|sekunden?|minute|secondes?|segundos?|minutos?)\b/i;
/** Longer is a lockout. */
const LONGEST_WAIT_S = 60;
/** The last second may be rounded down. */
const WAIT_MARGIN_MS = 1_000;

function boundedWait(seconds: number): number | null {
  return seconds <= LONGEST_WAIT_S ? seconds * 1000 + WAIT_MARGIN_MS : null;
}

/** What `lockoutSign` finds, in a text in which everything is new. */
export function lockoutSignIn(text: string): Observation | null {
  return signIn(text, BLOCKS) ?? signIn(text, WARNINGS);
}

function signIn(text: string, signs: readonly RegExp[]): Observation | null {
  for (const sign of signs) {
    const match = sign.exec(text);
    if (match !== null) return { code: 'answer-says', words: match[0].slice(0, 200) };
  }
  return null;
}

function piecesOf({ reply }: Page): readonly string[] {
  return reply.html?.text ?? [reply.body.slice(0, MAX_LENGTH)];
}
