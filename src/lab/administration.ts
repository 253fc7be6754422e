/** administratie.cyberbrain.nl: invoices and customers behind a form login at /inloggen. */
import { isRight, Sessions, Throttle, type Account } from './accounts.ts';
import type { Broken } from './faults.ts';
import { withSecurityHeaders, escape, page, redirect, type Answer, type Site, type Visit } from './site.ts';

const COOKIE = '__Host-sessie';

export function administration(account: Account, broken: Broken): Site {
  const sessions = new Sessions();
  const throttle = new Throttle();
  const cookie = (value: string, more = '') =>
    ['Set-Cookie', `${COOKIE}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${more}`] as const;

  function loginPage(token: string | undefined, message = ''): Answer {
    const known = sessions.csrf(token);
    const opened = known === undefined ? sessions.open('anonymous') : null;
    const warning = message === '' ? '' : `<p class="fout" role="alert">${escape(message)}</p>`;
    return page(
      'Administratie: inloggen',
      `<h1>Administratie</h1>${warning}
<form method="post" action="/inloggen"><input type="hidden" name="_token" value="${known ?? opened!.csrf}">
<label>E-mailadres <input type="email" name="email" autocomplete="username"></label>
<label>Wachtwoord <input type="password" name="password" autocomplete="current-password"></label>
<button>Inloggen</button></form>`,
      { headers: [['Cache-Control', 'no-store'], ...(opened === null ? [] : [cookie(opened.token)])] },
    );
  }

  /** What a careless server makes of a password that is not the right one. */
  function taken(password: string): string {
    const right = account.password;
    const same =
      broken('administration-any-password') ||
      (broken('administration-empty-password') && password === '') ||
      (broken('administration-cuts-password') && password.slice(0, 16) === right.slice(0, 16)) ||
      (broken('administration-ignores-spaces') && password.trim() === right) ||
      (broken('administration-ignores-capitals') && password.toLowerCase() === right.toLowerCase());
    return same ? right : password;
  }

  function logIn(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    if (sessions.csrf(token) === undefined || visit.form.get('_token') !== sessions.csrf(token)) {
      return { ...loginPage(token, 'Het formulier is verlopen, probeer het opnieuw.'), status: 419 };
    }
    const given = { username: visit.form.get('email') ?? '', password: visit.form.get('password') ?? '' };
    if (throttle.blocks(given.username))
      return { ...loginPage(token, 'Te veel pogingen, probeer het over een kwartier opnieuw.'), status: 429 };
    if (!isRight(account, { ...given, password: taken(given.password) })) {
      throttle.failed(given.username);
      return { ...loginPage(token, 'Deze combinatie van e-mailadres en wachtwoord kennen wij niet.'), status: 422 };
    }
    sessions.close(token);
    return redirect('/overzicht', 302, [cookie(sessions.open('full').token), ['Cache-Control', 'no-store']]);
  }

  function site(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    const loggedIn = sessions.stage(token) === 'full';
    switch (`${visit.method} ${visit.path}`) {
      case 'GET /':
        if (broken('administration-detour-over-http')) {
          return redirect('http://administratie.cyberbrain.nl/inloggen', 302);
        }
        return redirect(loggedIn ? '/overzicht' : '/inloggen', 302);
      case 'GET /inloggen':
        return loggedIn ? redirect('/overzicht', 302) : loginPage(token);
      case 'POST /inloggen':
        return logIn(visit);
      case 'GET /overzicht':
        return loggedIn
          ? page(
              'Overzicht',
              '<h1>Overzicht</h1><table><tr><td>Openstaande facturen</td><td>3</td></tr></table><form method="post" action="/uitloggen"><button>Uitloggen</button></form>',
              {
                headers: [['Cache-Control', 'no-store']],
              },
            )
          : redirect('/inloggen', 302);
      case 'POST /uitloggen':
        sessions.close(token);
        return redirect('/inloggen', 302, [cookie('', '; Max-Age=0')]);
      default:
        return page('Niet gevonden', '<h1>Niet gevonden</h1>', { status: 404 });
    }
  }

  /** A second cookie, which a fault leaves open. */
  const language = broken('administration-cookie-not-secure')
    ? 'taal=nl; Path=/; HttpOnly; SameSite=Lax'
    : broken('administration-cookie-open-to-scripts')
      ? 'taal=nl; Path=/; Secure; SameSite=Lax'
      : 'taal=nl; Path=/; Secure; HttpOnly; SameSite=Lax';

  return (visit) => {
    const answer = site(visit);
    return withSecurityHeaders({ ...answer, headers: [...(answer.headers ?? []), ['Set-Cookie', language]] });
  };
}
