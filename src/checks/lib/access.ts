/**
 * Did a visitor see the protected page? Told by what only an admitted visitor sees; an HTTP status, or words such as
 * "logged in", decide nothing.
 */
import type { LoginReference, LoginView } from '../../model/evidence/login.ts';

export type Access = 'open' | 'closed' | 'unknown';

/** From this share of the admitted visitor's own content on a page is open; up to the other it is closed. */
const OPEN_FROM = 0.6;
const CLOSED_UP_TO = 0.3;
/** An anonymous visitor shares menus and footers with the admitted one. */
const SAME_FROM = 0.9;
const DIFFERENT_UP_TO = 0.6;
/** A page with fewer words that is the same for all is a shell that a script fills in. */
const SHELL_WORDS = 15;

/** Compared with the admitted visitor; unknown without one. */
export function accessOf(view: LoginView, reference: LoginReference | null): Access {
  if (view.successMark === true) return 'open';
  if (reference === null || !(reference.own > 0)) return 'unknown';
  const share = view.ownShare;
  if (!isShare(share)) return 'unknown';
  if (share >= OPEN_FROM) return view.successMark === false ? 'unknown' : 'open';
  return share <= CLOSED_UP_TO ? 'closed' : 'unknown';
}

/** By signs alone, where nobody can be admitted for comparison: the page asks for a password or a code, or refuses. */
function accessBySigns(view: LoginView): Access {
  if (view.successMark === true) return 'open';
  const asks = view.passwordField || view.codeField || view.elsewhere || view.failureMark === true;
  return asks || view.status === 401 || view.status === 403 ? 'closed' : 'unknown';
}

/** The same question for nobody, who by definition sees nothing of the admitted visitor's own. */
export function anonymousAccess(view: LoginView, reference: LoginReference | null): Access {
  if (view.successMark === true) return 'open';
  if (reference === null) return accessBySigns(view);
  const alike = view.likeAdmitted;
  if (!isShare(alike)) return 'unknown';
  if (alike >= SAME_FROM) return isShell(view, reference) ? 'unknown' : 'open';
  if (!(reference.own > 0)) return 'unknown';
  const moved = isAddress(view.path) && isAddress(reference.path) && view.path !== reference.path;
  return accessBySigns(view) === 'closed' || moved || alike <= DIFFERENT_UP_TO ? 'closed' : 'unknown';
}

/** The same few words for everybody, and a script that may add the rest afterwards. */
function isShell({ words, scripts }: LoginView, { own }: LoginReference): boolean {
  return own === 0 && scripts && !(words >= SHELL_WORDS);
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Of a question about codes, where a code was not needed. */
export const OPEN_WITHOUT_CODE = {
  outcome: 'inconclusive',
  text: {
    en: 'The protected page was open already before a code was given, or to any code, so that this says nothing.',
    nl: 'De afgeschermde pagina was al open voordat er een code was gegeven, of bij elke code; dit zegt dus niets.',
  },
  fix: { en: 'Fix the problem above first.', nl: 'Los eerst het bovenstaande op.' },
} as const;
