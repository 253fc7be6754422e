/** The page that asks for the password, looked at without sending anything. */
import { ProbeError } from '../model/errors.ts';
import type { LoginFormSeen } from '../model/evidence/password-tests.ts';
import { LOGIN_PROBE, onLoginGround } from './login/account-visit.ts';
import type { Probe } from './probe.ts';

export const loginForm: Probe<'login.form'> = {
  kind: 'login.form',
  queue: LOGIN_PROBE.queue,
  patienceMs: LOGIN_PROBE.patienceMs,
  run: async (request, context): Promise<LoginFormSeen> => {
    // That is an answer by itself: nobody may log in there.
    if (new URL(request.endpoint).protocol === 'http:') return { scheme: 'http' };
    return onLoginGround(request, context, async (ground) => {
      const seen = await ground.flow.loginForm?.(ground.open());
      if (seen === undefined) return { scheme: 'https', path: '', cacheControl: null, form: null, page: false };
      const { page, form } = seen;
      if (page.elsewhere !== null)
        throw new ProbeError('unsupported', 'login', `the login is at another origin, ${page.elsewhere}`);
      const target = form === null ? null : new URL(form.target);
      return {
        scheme: 'https',
        path: page.reply.url.pathname.slice(0, 300),
        cacheControl: page.reply.header('cache-control')?.slice(0, 300) ?? null,
        page: true,
        form:
          form === null || target === null
            ? null
            : {
                method: form.method,
                targetScheme: target.protocol.replace(':', ''),
                sameOrigin: target.origin === page.reply.url.origin,
                passwordType: form.passwordType,
                prefilled: form.prefilled,
              },
      };
    });
  },
};
