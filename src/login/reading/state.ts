/**
 * Is somebody logged in? The protected page decides: what this visitor sees there, beside what nobody sees. Until a fully
 * logged-in visitor was seen, a page that may be a question of the login counts as neither open nor closed.
 */
import type { Page, PageLook } from '../driver.ts';
import { offersLogin } from './exit.ts';
import { shareOf } from './features.ts';
import { isTelling, type Anonymous, type Sighting } from './sighting.ts';

export type State = 'open' | 'closed' | 'unknown';

/** From this share on of what nobody sees it is the same page, with a message perhaps. */
const LIKE_NOBODY = 0.9;
/** The same at the login's own address, to which both were led. */
const MOSTLY = 0.6;

export function stateOf(seen: Sighting, anonymous: Anonymous): State {
  const { page, look } = seen;
  if (look.failureMark === true) return 'closed';
  if (look.successMark !== null)
    return look.successMark ? 'open' : isLikeNobody(seen, anonymous) ? 'closed' : 'unknown';
  const { status } = page.reply;
  if (page.elsewhere !== null || status === 401 || status === 403) return 'closed';
  if (isLikeNobody(seen, anonymous) || asksLikeNobody(look, anonymous)) return 'closed';
  if (status >= 400) return 'unknown';
  if (look.enrolment === true || look.codePage === 'surely') return 'closed';
  return look.codePage === 'perhaps' ? 'unknown' : 'open';
}

/** The page itself is shown to nobody, and not one that leads to a login. */
export function isShownToAll(seen: Sighting, anonymous: Anonymous): boolean {
  const { page, look } = seen;
  if (page.elsewhere !== null || page.redirects > 0 || page.reply.status >= 300) return false;
  if (look.passwordField || look.codeField || (look.codePage ?? 'no') !== 'no' || look.enrolment === true) return false;
  if (look.failureMark === true || look.successMark === false || offersLogin(page)) return false;
  return samePlace(page, anonymous.page) && isLikeNobody(seen, anonymous);
}

/** All of what nobody sees, and nothing telling beside it; or the same address after as many redirects, with a login. */
function isLikeNobody({ features, page }: Sighting, anonymous: Anonymous): boolean {
  const led = page.redirects > 0 && samePlace(page, anonymous.page);
  if (led && shareOf(anonymous.features, features) >= MOSTLY) return true;
  if (anonymous.features.size === 0) return features.size === 0 && samePlace(page, anonymous.page);
  if (shareOf(anonymous.features, features) < LIKE_NOBODY) return false;
  const more = [...features].filter((feature) => !anonymous.features.has(feature));
  return !isTelling(more, anonymous);
}

/** The login form that nobody has passed is still there. */
function asksLikeNobody({ loginForm }: PageLook, anonymous: Anonymous): boolean {
  return loginForm != null && loginForm === anonymous.look.loginForm;
}

/** Both were led away from the protected page to the same address, which is that of the login. */
function samePlace(page: Page, other: Page): boolean {
  return (
    page.elsewhere === other.elsewhere &&
    page.redirects === other.redirects &&
    page.reply.status === other.reply.status &&
    page.reply.url.pathname === other.reply.url.pathname
  );
}
