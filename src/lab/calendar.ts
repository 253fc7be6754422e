/** agenda.cyberbrain.nl: a calendar with a password, then a code; and CalDAV for telephones, by app password only. */
import { basicOf, withSecurityHeaders, escape, page, redirect, type Answer, type Site, type Visit } from './site.ts';
import { CodeJudge, isRight, Sessions, Throttle, type Account } from './accounts.ts';
import type { Broken } from './faults.ts';

const COOKIE = '__Host-agenda';

/** `device` is the app password that CalDAV takes. */
export function calendar(user: Account, device: Account, broken: Broken): Site {
  const sessions = new Sessions();
  const throttle = new Throttle();
  const codes = new CodeJudge(user.totp!, {
    any: broken('calendar-any-code'),
    once: !broken('calendar-code-replay'),
    steps: broken('calendar-code-for-an-hour') ? 360 : 1,
  });
  const cookie = (value: string, more = '') =>
    ['Set-Cookie', `${COOKIE}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${more}`] as const;
  const noStore = ['Cache-Control', 'no-store'] as const;

  function form(path: string, token: string | undefined, fields: string, message: string): Answer {
    const known = sessions.csrf(token);
    const opened = known === undefined ? sessions.open('anonymous') : null;
    const warning = message === '' ? '' : `<p role="alert">${escape(message)}</p>`;
    return page(
      'Agenda',
      `<h1>Agenda</h1>${warning}<form method="post" action="${path}"><input type="hidden" name="csrf_token" value="${known ?? opened!.csrf}">${fields}<button>Verder</button></form>`,
      {
        headers: [noStore, ...(opened === null ? [] : [cookie(opened.token)])],
      },
    );
  }

  const passwordForm = (token: string | undefined, message = '') =>
    form(
      '/inloggen',
      token,
      '<label>Gebruikersnaam <input name="user" autocomplete="username"></label><label>Wachtwoord <input type="password" name="password" autocomplete="current-password"></label>',
      message,
    );
  const codeForm = (token: string | undefined, message = '') =>
    form(
      '/inloggen/code',
      token,
      '<label>Code uit uw app <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6"></label>',
      message,
    );

  function logIn(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    if (sessions.csrf(token) === undefined || visit.form.get('csrf_token') !== sessions.csrf(token))
      return passwordForm(token, 'Probeer het opnieuw.');
    const given = { username: visit.form.get('user') ?? '', password: visit.form.get('password') ?? '' };
    if (throttle.blocks(given.username)) return { ...passwordForm(token, 'Te veel pogingen.'), status: 429 };
    if (!isRight(user, given)) {
      throttle.failed(given.username);
      return passwordForm(token, 'Onjuiste gebruikersnaam of onjuist wachtwoord.');
    }
    sessions.close(token);
    const inside = broken('calendar-trusts-header') && visit.header('x-forwarded-for') === '127.0.0.1';
    if (inside) return redirect('/agenda', 303, [cookie(sessions.open('full').token), noStore]);
    // The fault shows the challenge all the same: only the cookie tells.
    return redirect('/inloggen/code', 303, [
      cookie(sessions.open(broken('calendar-session-before-code') ? 'full' : 'password').token),
      noStore,
    ]);
  }

  function verify(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    if (visit.form.get('csrf_token') !== sessions.csrf(token)) return codeForm(token, 'Probeer het opnieuw.');
    if (throttle.blocks('code')) return { ...codeForm(token, 'Te veel pogingen.'), status: 429 };
    const code = visit.form.get('code') ?? '';
    const waved = broken('calendar-code-not-verified') || (broken('calendar-empty-code') && code === '');
    if (!waved && (broken('calendar-refuses-right-code') || !codes.accepts(code))) {
      throttle.failed('code');
      return codeForm(token, 'De code klopt niet.');
    }
    sessions.close(token);
    return redirect('/agenda', 303, [cookie(sessions.open('full').token), noStore]);
  }

  function site(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    const stage = sessions.stage(token);
    switch (`${visit.method} ${visit.path}`) {
      case 'GET /':
        return redirect(stage === 'full' ? '/agenda' : '/inloggen');
      case 'GET /inloggen':
        return passwordForm(token);
      case 'POST /inloggen':
        return logIn(visit);
      case 'GET /inloggen/code':
        return stage === 'anonymous' ? redirect('/inloggen') : codeForm(token);
      case 'POST /inloggen/code':
        return stage === 'anonymous' ? redirect('/inloggen') : verify(visit);
      case 'GET /agenda':
        return stage === 'full' || broken('calendar-open-to-all')
          ? page(
              'Agenda',
              '<h1>Deze week</h1><ul><li>ma 10.00 Overleg</li><li>wo 14.00 Bezoek klant</li></ul><form method="post" action="/uitloggen"><button>Uitloggen</button></form>',
              { headers: [noStore] },
            )
          : redirect('/inloggen');
      case 'POST /uitloggen':
        sessions.close(token);
        return redirect('/inloggen', 303, [cookie('', '; Max-Age=0')]);
      default:
        return visit.path.startsWith('/dav/')
          ? dav(visit)
          : page('Niet gevonden', '<h1>Niet gevonden</h1>', { status: 404 });
    }
  }

  function dav(visit: Visit): Answer {
    const given = basicOf(visit);
    const admitted =
      given !== null && (isRight(device, given) || (broken('calendar-caldav-takes-password') && isRight(user, given)));
    if (!admitted) return { status: 401, headers: [['WWW-Authenticate', 'Basic realm="Agenda"'], noStore], body: '' };
    return {
      status: 207,
      headers: [['Content-Type', 'application/xml; charset=utf-8'], noStore],
      body: '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/dav/</d:href></d:response></d:multistatus>',
    };
  }

  return (visit) => withSecurityHeaders(site(visit));
}
