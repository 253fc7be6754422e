/**
 * plesk.cyberbrain.nl:8443: behaves as Plesk Obsidian's login is documented and has been seen to behave.
 * Documented or seen: /login_up.php with a form that JavaScript draws, the meta token, the fields, the 303, PLESKSESSID,
 * /admin/home, extension id `mfa` under /modules/. Not documented, and therefore ours: the challenge's exact path
 * and the name of its code field. The API is switched off (`[api] enabled = off`), as far as this lab's good state goes.
 */
import { randomBytes } from 'node:crypto';
import { basicOf, withSecurityHeaders, escape, page, redirect, type Answer, type Site, type Visit } from './site.ts';
import { CodeJudge, isRight, Sessions, Throttle, type Account } from './accounts.ts';
import type { Broken } from './faults.ts';

const COOKIE = 'PLESKSESSID';
const DEVICE = 'mfa_device';
const CHALLENGE = '/modules/mfa/index.php/login/verify';

export function panel(admin: Account, broken: Broken): Site {
  const sessions = new Sessions();
  const throttle = new Throttle();
  const devices = new Set<string>();
  const codes = new CodeJudge(admin.totp!);
  const cookie = (value: string) =>
    ['Set-Cookie', `${COOKIE}=${value}; path=/; secure; HttpOnly; SameSite=Lax`] as const;

  /** Ticked at the challenge, a device is remembered for the documented 30 days. */
  function deviceCookie(): readonly [string, string] {
    const device = randomBytes(16).toString('hex');
    devices.add(device);
    const days = broken('plesk-device-for-a-year') ? 365 : 30;
    return ['Set-Cookie', `${DEVICE}=${device}; path=/; Max-Age=${days * 86_400}; secure; HttpOnly; SameSite=Lax`];
  }

  /** The page is drawn by JavaScript from the data in it: there is no form in the HTML. */
  function drawn(title: string, view: string, data: object, csrf: string, more: Partial<Answer> = {}): Answer {
    const json = JSON.stringify({ view, data }).replaceAll('<', '\\u003c');
    const answer = page(
      title,
      `<div id="plesk-root"></div><script type="application/json" id="plesk-data">${json}</script>`,
      {
        ...more,
        headers: [['Cache-Control', 'no-store, no-cache, must-revalidate'], ...(more.headers ?? [])],
      },
    );
    const meta = `<meta name="forgery_protection_token" id="forgery_protection_token" content="${escape(csrf)}">`;
    return {
      ...answer,
      body: answer
        .body!.replace('</head>', `${meta}</head>`)
        .replace('<body>', `<body class="sid-${view}">`)
        .replace('<html ', '<html class="sid-plesk" '),
    };
  }

  function loginPage(token: string | undefined, status: readonly object[] = []): Answer {
    const known = sessions.csrf(token);
    const opened = known === undefined ? sessions.open('anonymous') : null;
    const values = { login_name: '', passwd: '', locale_id: 'default' };
    return drawn('Plesk Obsidian', 'login', { isInitial: true, status, values }, known ?? opened!.csrf, {
      headers: opened === null ? [] : [cookie(opened.token)],
    });
  }

  function logIn(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    const given = { username: visit.form.get('login_name') ?? '', password: visit.form.get('passwd') ?? '' };
    if (throttle.blocks(given.username))
      return { ...loginPage(token, [{ type: 'error', content: 'Toegang tijdelijk geblokkeerd.' }]), status: 403 };
    if (visit.form.get('forgery_protection_token') !== sessions.csrf(token) || sessions.csrf(token) === undefined) {
      return loginPage(token, [{ type: 'error', content: 'Ververs de pagina en probeer het opnieuw.' }]);
    }
    if (!broken('plesk-takes-any-password') && !isRight(admin, given)) {
      throttle.failed(given.username);
      return loginPage(token, [
        { type: 'error', content: 'U hebt een onjuiste gebruikersnaam of een onjuist wachtwoord ingevoerd.' },
      ]);
    }
    sessions.close(token);
    const skips = broken('plesk-password-only') || devices.has(visit.cookie(DEVICE) ?? '');
    const { token: fresh } = sessions.open(skips ? 'full' : 'password');
    return redirect(skips ? '/admin/home' : CHALLENGE, 303, [cookie(fresh)]);
  }

  function challengePage(token: string | undefined, message = ''): Answer {
    const warning = message === '' ? '' : `<div class="msg-box msg-error" role="alert">${escape(message)}</div>`;
    const answer = page(
      'Multi-Factor Authentication',
      `<h1>Verificatiecode</h1>${warning}<form method="post" action="${CHALLENGE}">
<input type="hidden" name="forgery_protection_token" value="${sessions.csrf(token) ?? ''}">
<label>Verificatiecode <input type="text" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6"></label>
<label><input type="checkbox" name="remember" value="1"> Dit apparaat 30 dagen onthouden</label>
<button>Verder</button></form>`,
      { headers: [['Cache-Control', 'no-store']] },
    );
    return answer;
  }

  function verify(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    if (visit.form.get('forgery_protection_token') !== sessions.csrf(token))
      return challengePage(token, 'Ververs de pagina.');
    if (throttle.blocks('code')) return { ...challengePage(token, 'Te veel pogingen.'), status: 429 };
    if (!codes.accepts(visit.form.get('code') ?? '')) {
      throttle.failed('code');
      return challengePage(token, 'De code is onjuist.');
    }
    sessions.close(token);
    const remembered = visit.form.get('remember') === '1' ? [deviceCookie()] : [];
    return redirect('/admin/home', 303, [cookie(sessions.open('full').token), ...remembered]);
  }

  function site(visit: Visit): Answer {
    const token = visit.cookie(COOKIE);
    const stage = sessions.stage(token);
    const loginUrl = `/login_up.php?success_redirect_url=${encodeURIComponent(visit.path)}`;
    switch (`${visit.method} ${visit.path}`) {
      case 'GET /':
      case 'GET /login.php':
        return redirect(stage === 'full' ? '/admin/home' : '/login_up.php');
      case 'GET /login_up.php':
        return stage === 'full' ? redirect('/admin/home') : loginPage(token);
      case 'POST /login_up.php':
        return logIn(visit);
      case `GET ${CHALLENGE}`:
        return stage === 'password'
          ? challengePage(token)
          : redirect(stage === 'full' ? '/admin/home' : '/login_up.php');
      case `POST ${CHALLENGE}`:
        return stage === 'password' ? verify(visit) : redirect('/login_up.php');
      case 'GET /admin/home':
      case 'GET /smb/web/view':
        if (stage === 'password') return redirect(CHALLENGE);
        if (stage === 'anonymous') return redirect(loginUrl);
        return drawn(
          'Home',
          'home',
          { user: admin.username, domains: 12, subscriptions: 9 },
          sessions.csrf(token) ?? '',
        );
      case 'GET /logout.php':
        sessions.close(token);
        return redirect('/login_up.php', 303, [cookie('deleted')]);
      default:
        return visit.path.startsWith('/api/v2') || visit.path === '/enterprise/control/agent.php'
          ? api(visit)
          : page('404', '<h1>404</h1>', { status: 404 });
    }
  }

  /** Switched off, the API is not there for anybody; open, it also tells its settings. */
  function api(visit: Visit): Answer {
    if (!(['plesk-api-open', 'plesk-weak-passwords-allowed', 'plesk-idle-for-a-day'] as const).some(broken))
      return page('404', '<h1>404</h1>', { status: 404 });
    const given = basicOf(visit) ?? {
      username: visit.header('http_auth_login') ?? '',
      password: visit.header('http_auth_passwd') ?? '',
    };
    if (!isRight(admin, given)) {
      return {
        status: 401,
        headers: [
          ['WWW-Authenticate', 'Basic realm="Plesk RESTful API"'],
          ['Content-Type', 'application/json'],
        ],
        body: '{"code":0,"message":"Unauthorized"}',
      };
    }
    if (visit.path === '/enterprise/control/agent.php') return xml(visit);
    const asked = `${visit.method} ${visit.path}`;
    const shown = `min_password_strength: ${broken('plesk-weak-passwords-allowed') ? 'weak' : 'strong'}\n`;
    const answer =
      asked === 'POST /api/v2/cli/server_pref/call'
        ? { code: 0, stdout: shown, stderr: '' }
        : { platform: 'Unix', hostname: 'plesk.cyberbrain.nl' };
    return { status: 200, headers: [['Content-Type', 'application/json']], body: JSON.stringify(answer) };
  }

  function xml(visit: Visit): Answer {
    const minutes = broken('plesk-idle-for-a-day') ? 1_440 : 30;
    const told = visit.body.includes('<session_setup/>')
      ? `<session_setup><login_timeout>${minutes}</login_timeout></session_setup>`
      : '<gen_info><server_name>plesk.cyberbrain.nl</server_name></gen_info>';
    return {
      status: 200,
      headers: [['Content-Type', 'text/xml']],
      body: `<?xml version="1.0"?><packet><server><get><result><status>ok</status>${told}</result></get></server></packet>`,
    };
  }

  return (visit) => withSecurityHeaders(site(visit));
}
