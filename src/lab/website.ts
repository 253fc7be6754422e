/** www.cyberbrain.nl: static pages, the privacy statement, a contact form, and an editor's login at /beheer/inloggen. */
import { isRight, Sessions, Throttle, type Account } from './accounts.ts';
import type { Broken } from './faults.ts';
import { withSecurityHeaders, escape, page, redirect, type Answer, type Site, type Visit } from './site.ts';
import { STATEMENT_PATH, statementPage } from './statement.ts';

const COOKIE = '__Host-beheer';

interface WebsiteOptions {
  /** The text of the privacy statement. */
  readonly statement: string;
  readonly broken: Broken;
  readonly now: Date;
}

export function website(editor: Account, { statement, broken, now }: WebsiteOptions): Site {
  const sessions = new Sessions();
  const throttle = new Throttle();
  const fields = fieldsOf(broken);
  const logo = broken('website-mixed-content') ? '<img src="http://www.cyberbrain.nl/logo.png" alt="">' : '';
  const footer = broken('website-statement-not-linked')
    ? ''
    : `<footer><a href="${STATEMENT_PATH}">Privacyverklaring</a></footer>`;
  const expires = new Date(now.getTime() + 180 * 86_400_000).toISOString();

  const cookie = (value: string, more = '') =>
    [
      'Set-Cookie',
      `${COOKIE}=${value}; Path=/; Secure;${broken('website-session-open-to-scripts') ? '' : ' HttpOnly;'} SameSite=Strict${more}`,
    ] as const;
  const month = broken('website-session-for-a-month') ? '; Max-Age=2592000' : '';

  function loginPage(token: string | undefined, message = ''): Answer {
    const session = token !== undefined && sessions.csrf(token) !== undefined ? null : sessions.open('anonymous');
    const csrf = session?.csrf ?? sessions.csrf(token) ?? '';
    const filledIn = broken('website-password-filled-in') ? 'onthouden' : '';
    const kept = broken('website-login-cached') ? 'private' : 'no-store';
    const warning = message === '' ? '' : `<p role="alert">${escape(message)}</p>`;
    return page(
      'Inloggen',
      `<h1>Inloggen voor de redactie</h1>${warning}
<form method="post" action="/beheer/inloggen"><input type="hidden" name="csrf" value="${csrf}">
<label>Gebruikersnaam <input name="gebruikersnaam" autocomplete="username"></label>
<label>Wachtwoord <input type="password" name="wachtwoord" autocomplete="current-password" value="${filledIn}"></label>
<button>Inloggen</button></form>`,
      { headers: [['Cache-Control', kept], ...(session === null ? [] : [cookie(session.token)])] },
    );
  }

  function logIn(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    const given = { username: visit.form.get('gebruikersnaam') ?? '', password: visit.form.get('wachtwoord') ?? '' };
    if (sessions.csrf(token) === undefined || visit.form.get('csrf') !== sessions.csrf(token)) {
      return loginPage(token, 'Het formulier is verlopen, probeer het opnieuw.');
    }
    if (throttle.blocks(given.username))
      return { ...loginPage(token, 'Te veel pogingen, probeer het later.'), status: 429 };
    if (!isRight(editor, given)) {
      throttle.failed(given.username);
      return loginPage(token, 'Gebruikersnaam of wachtwoord is onjuist.');
    }
    const inside = broken('website-password-in-address')
      ? `/beheer/?w=${encodeURIComponent(given.password)}`
      : '/beheer/';
    return redirect(inside, 303, [cookie(newSession(token), month), ['Cache-Control', 'no-store']]);
  }

  /** A session that was known before the login must not become a logged-in one (fixation). */
  function newSession(before: string | undefined): string {
    if (before !== undefined && broken('website-session-kept')) {
      sessions.promote(before, 'full');
      return before;
    }
    sessions.close(before);
    return sessions.open('full').token;
  }

  function site(visit: Visit): Answer {
    const loggedIn = sessions.stage(visit.cookie(COOKIE)) === 'full';
    switch (`${visit.method} ${visit.path}`) {
      case 'GET /':
        return page(
          'CyberBrain IT Services',
          `<h1>CyberBrain IT Services</h1>${logo}<p>Webhosting en ICT-beheer.</p><a href="/contact">Contact</a>${footer}`,
        );
      case `GET ${STATEMENT_PATH}`:
        return statementPage(statement, broken);
      case 'GET /contact':
        return page(
          'Contact',
          '<h1>Contact</h1><form method="post" action="/contact"><label>Vraag <textarea name="vraag"></textarea></label><button>Verstuur</button></form>',
        );
      case 'POST /contact':
        return page('Contact', '<h1>Bedankt</h1><p>Wij antwoorden zo snel mogelijk.</p>');
      case 'GET /.well-known/security.txt':
        return {
          status: 200,
          headers: [['Content-Type', 'text/plain; charset=utf-8']],
          body: `Contact: mailto:info@cyberbrain.nl\nExpires: ${expires}\nPreferred-Languages: nl, en\nCanonical: https://www.cyberbrain.nl/.well-known/security.txt\n`,
        };
      case 'GET /beheer/inloggen':
        return loginPage(visit.cookie(COOKIE));
      case 'POST /beheer/inloggen':
        return logIn(visit);
      case 'GET /beheer/':
        return loggedIn
          ? page(
              'Beheer',
              '<h1>Welkom bij het beheer</h1><ul><li>Pagina’s</li><li>Berichten</li></ul><form method="post" action="/beheer/uitloggen"><button>Uitloggen</button></form>',
              {
                headers: [['Cache-Control', 'no-store']],
              },
            )
          : redirect('/beheer/inloggen', 302);
      case 'POST /beheer/uitloggen':
        if (!broken('website-logout-forgotten')) sessions.close(visit.cookie(COOKIE));
        return redirect('/', 303, [cookie('', '; Max-Age=0')]);
      default:
        return page('Niet gevonden', '<h1>Niet gevonden</h1>', { status: 404 });
    }
  }

  return (visit) => withSecurityHeaders(site(visit), fields);
}

/** Header fields that a fault changes. */
function fieldsOf(broken: Broken): Record<string, string | null> {
  const self = "default-src 'self'";
  return {
    ...(broken('website-hsts-too-short')
      ? { 'Strict-Transport-Security': 'max-age=86400; includeSubDomains; preload' }
      : {}),
    ...(broken('website-hsts-without-subdomains') ? { 'Strict-Transport-Security': 'max-age=63072000' } : {}),
    ...(broken('website-inline-scripts')
      ? { 'Content-Security-Policy': `${self} 'unsafe-inline'; frame-ancestors 'none'` }
      : {}),
    ...(broken('website-can-be-framed') ? { 'Content-Security-Policy': self, 'X-Frame-Options': null } : {}),
    ...(broken('website-content-sniffing') ? { 'X-Content-Type-Options': null } : {}),
    ...(broken('website-tells-referrer') ? { 'Referrer-Policy': 'unsafe-url' } : {}),
    ...(broken('website-tells-version') ? { Server: 'nginx/1.22.1' } : {}),
  };
}
