/**
 * Django's administration with django-otp: name, password and code in one form, and a wait after each wrong code that
 * grows. The switch is which site the project serves: Django's own, or the one of django-otp.
 */
import { join } from 'node:path';
import { variantsOf, type Product, type TestAccount } from './product.ts';
import { FORWARDED, startProxy } from './proxy.ts';

/** Twenty bytes, of which each is an ASCII digit or letter. */
const KEY = '4b396d5177357254793278563768436e34664a31';
const SECRET = 'JM4W2ULXGVZFI6JSPBLDO2CDNY2GMSRR';
const accounts = {
  off: { username: 'joost', password: 'Negen blauwe+ganzen 3 hekken', totp: SECRET },
  on: { username: 'karin', password: 'Stoom uit+7 koude ketels', totp: SECRET },
  required: { username: 'lotte', password: 'Twaalf kromme+lepels 8 pap', totp: SECRET },
} satisfies Record<string, TestAccount>;
const HOSTS = { off: 'off.django.zoo.test', on: 'on.django.zoo.test', required: 'required.django.zoo.test' };

export const django: Product = {
  name: 'django-otp',
  needs: ['nginx', 'python3-django-otp'],
  start: async (bench) => {
    const database = join(bench.folder, 'django.sqlite3');
    const serve = async (site: 'plain' | 'otp') => {
      const port = await bench.freePort();
      const program = await bench.file(`django-${site}.py`, programOf(database, site));
      const run = (name: string, args: readonly string[]) => [name, [program, ...args]] as const;
      if (site === 'plain') {
        await bench.run(...run(PYTHON, ['migrate', '--verbosity', '0']));
        await bench.run(PYTHON, [await bench.file('django-users.py', usersOf(program))]);
      }
      await bench.serve(port, ...run(PYTHON, ['runserver', '--noreload', '--insecure', `127.0.0.1:${port}`]));
      return port;
    };
    const plain = await serve('plain');
    const otp = await serve('otp');
    const proxied = (to: number) => `location / { proxy_pass http://127.0.0.1:${to}; ${FORWARDED} }`;
    const port = await startProxy(bench, [
      { host: HOSTS.off, config: proxied(plain) },
      { host: HOSTS.on, config: proxied(otp) },
      { host: HOSTS.required, config: proxied(otp) },
    ]);
    const login = { driver: 'form', path: '/admin/login/', protected: '/admin/' };
    return { variants: variantsOf({ port, login }, HOSTS, accounts) };
  },
};

/** Debian's packages belong to Debian's Python. */
const PYTHON = '/usr/bin/python3';

/** A whole project: settings as Django's list for deployment has them, and one address. */
function programOf(database: string, site: 'plain' | 'otp'): string {
  return `import sys
from django.conf import settings
settings.configure(
    SECRET_KEY='only-for-this-run-0123456789abcdefghijklmnopqrstuvwxyz', DEBUG=False, ALLOWED_HOSTS=['*'],
    ROOT_URLCONF='__main__' if __name__ == '__main__' else __name__, STATIC_URL='/static/', USE_TZ=True,
    SESSION_COOKIE_SECURE=True, CSRF_COOKIE_SECURE=True, SECURE_PROXY_SSL_HEADER=('HTTP_X_FORWARDED_PROTO', 'https'),
    DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': '${database}', 'OPTIONS': {'timeout': 20}}},
    DEFAULT_AUTO_FIELD='django.db.models.AutoField',
    INSTALLED_APPS=['django.contrib.admin', 'django.contrib.auth', 'django.contrib.contenttypes',
        'django.contrib.sessions', 'django.contrib.messages', 'django.contrib.staticfiles',
        'django_otp', 'django_otp.plugins.otp_totp'],
    MIDDLEWARE=['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware',
        'django.middleware.common.CommonMiddleware', 'django.middleware.csrf.CsrfViewMiddleware',
        'django.contrib.auth.middleware.AuthenticationMiddleware', 'django_otp.middleware.OTPMiddleware',
        'django.contrib.messages.middleware.MessageMiddleware'],
    TEMPLATES=[{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'APP_DIRS': True, 'OPTIONS': {
        'context_processors': ['django.template.context_processors.request', 'django.contrib.auth.context_processors.auth',
            'django.contrib.messages.context_processors.messages']}}])
import django
django.setup()
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.urls import path
from django_otp.admin import OTPAdminSite
site = ${site === 'otp' ? "OTPAdminSite('otpadmin')" : 'admin.site'}
if not site.is_registered(User):
    site.register(User, UserAdmin)
    site.register(Group, GroupAdmin)
urlpatterns = [path('admin/', site.urls)]
if __name__ == '__main__':
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
`;
}

/** Everybody who logs in; the one of whom a factor is required has not set one up. */
function usersOf(program: string): string {
  const rows = Object.entries(accounts).map(([name, { username, password }]) =>
    JSON.stringify([username, password, name === 'on'])
      .replace('true', 'True')
      .replace('false', 'False'),
  );
  return `import runpy
runpy.run_path('${program}', run_name='project')
from django.contrib.auth.models import User
from django_otp.plugins.otp_totp.models import TOTPDevice
for name, password, factor in [${rows.join(', ')}]:
    user = User.objects.create_superuser(name, name + '@zoo.test', password)
    if factor:
        TOTPDevice.objects.create(user=user, name='app', key='${KEY}')
`;
}
