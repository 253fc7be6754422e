/** Every login driver, sorted by name. Adding one is its file, its page docs/drivers/<name>.md and a line here, and `npm run schemas` for editors. */
import { basic } from './basic.ts';
import { browser } from './browser.ts';
import type { LoginDriver } from '../driver.ts';
import { form } from './form.ts';
import { googleWorkspace } from './google-workspace.ts';
import { json } from './json.ts';
import { microsoft365 } from './microsoft-365.ts';
import { nextcloud } from './nextcloud.ts';
import { oidc } from './oidc.ts';
import { plesk } from './plesk.ts';
import { sogo } from './sogo.ts';

export const DRIVERS: readonly LoginDriver[] = [
  basic,
  browser,
  form,
  googleWorkspace,
  json,
  microsoft365,
  nextcloud,
  oidc,
  plesk,
  sogo,
];
