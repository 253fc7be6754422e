/** The page that asks for the password, looked at without sending anything. */
import { ProbeError } from '../model/errors.ts';
import type { Page, PasswordForm } from '../login/driver.ts';
import type { LoginFormFacts, LoginFormSeen } from '../model/evidence/password-tests.ts';
import { baseOf } from '../pages/html.ts';
import { refreshDelay, refreshTarget } from '../pages/refresh.ts';
import { LOGIN_PROBE, withLogin } from './login/account-visit.ts';
import type { Probe } from './probe.ts';

export const loginForm: Probe<'login.form'> = {
  kind: 'login.form',
  queue: LOGIN_PROBE.queue,
  patienceMs: LOGIN_PROBE.patienceMs,
  run: async (request, context): Promise<LoginFormSeen> => {
    // That is an answer by itself: nobody may log in there.
    if (new URL(request.endpoint).protocol === 'http:') return { scheme: 'http' };
    return withLogin(request, context, async (login) => {
      const seen = await login.flow.loginForm?.(login.open());
      if (seen === undefined) return { scheme: 'https', path: '', cacheControl: null, form: null, page: false };
      const { page, form } = seen;
      if (page.elsewhere !== null)
        throw new ProbeError('unsupported', 'login', { code: 'sent-to-origin', origin: page.elsewhere });
      return {
        scheme: 'https',
        path: page.reply.url.pathname.slice(0, 300),
        cacheControl: page.reply.header('cache-control')?.slice(0, 300) ?? null,
        page: true,
        form: leastSafe(waysOf(page, form)),
        ...(leaves(page) ? { leaves: true } : {}),
      };
    });
  },
};

/** As the driver found the form, and in every way in which a browser may send a form with a password field. */
function waysOf({ reply }: Page, form: PasswordForm | null): LoginFormFacts[] {
  const { html, url } = reply;
  const own = form === null ? [] : [factsOf(form, url)];
  if (html === null) return own;
  const base = baseOf(html, url.href);
  const others = html.passwordWays.map(({ action, method, prefilled }) => {
    const from = action === '' ? url.href : base;
    const target = URL.canParse(action, from) ? new URL(action, from).href : 'invalid:';
    const sends = { method: method === 'post' ? ('post' as const) : ('get' as const), target };
    return factsOf({ ...sends, passwordType: form?.passwordType ?? 'password', prefilled }, url);
  });
  return [...own, ...others];
}

function factsOf({ method, target, passwordType, prefilled }: PasswordForm, page: URL): LoginFormFacts {
  const { protocol, origin } = new URL(target);
  return {
    method,
    targetScheme: protocol.replace(':', ''),
    sameOrigin: origin === page.origin,
    passwordType,
    prefilled,
  };
}

/** Which form people see and which button they press is not known here, so that the worst of them counts. */
function leastSafe(ways: readonly LoginFormFacts[]): LoginFormFacts | null {
  const worst =
    ways.find(({ targetScheme }) => targetScheme !== 'https') ??
    ways.find(({ sameOrigin }) => !sameOrigin) ??
    ways.find(({ method }) => method !== 'post') ??
    ways.find(({ prefilled }) => prefilled);
  return worst ?? ways[0] ?? null;
}

/** Sooner than a name and a password are typed. */
const LEAVES_WITHIN_SECONDS = 10;

function leaves({ reply }: Page): boolean {
  const { html, url } = reply;
  const base = html === null ? url.href : baseOf(html, url.href);
  const here = url.href.split('#')[0];
  return [reply.header('refresh') ?? '', ...(html?.refreshes ?? [])].some((content) => {
    const target = refreshTarget(content, base);
    return target !== null && target !== here && refreshDelay(content) <= LEAVES_WITHIN_SECONDS;
  });
}
