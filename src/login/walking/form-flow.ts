/**
 * Logs in by HTML forms, as a browser without scripts would: user name and password on one page or on two, a code on
 * a page of its own, in a field that appears, or in the same form as the password.
 */
import type { HtmlForm, HtmlInput } from '../../pages/html.ts';
import type { Observation } from '../../model/observation.ts';
import {
  LoginError,
  type Credentials,
  type Door,
  type HttpSession,
  type LoginFlow,
  type Page,
  type PasswordForm,
  type Step,
} from '../driver.ts';
import { askedBy, formsOn, type Asked } from '../reading/asked.ts';
import {
  codeValues,
  fillForm,
  findLoginForm,
  describeForms,
  nameOf,
  type CodeForm,
  type LoginForm,
} from '../reading/forms.ts';
import { lookAtForms, readingOf, targetOfForm } from '../reading/login-page.ts';
import { open, send } from './browse.ts';
import { csrfTokens } from './csrf.ts';
import { explainLogin } from './explain.ts';
import type { FormSettings } from './form-settings.ts';
import { leave } from './leave.ts';

/** Pages on the way to the password field: the first, and one after “who are you?”. */
const MAX_PAGES = 3;

export function formFlow(settings: FormSettings, doors: readonly Door[] = []): LoginFlow {
  const headers = settings.headers ?? {};
  return {
    codes: true,
    doors,
    headers,
    view: (session) => open(session, settings.protected, headers),
    look: (page) => lookAtForms(page, settings),
    password: (session, credentials, { codeFollows } = { codeFollows: false }) =>
      new FormLogin(session, credentials, settings).givePassword(codeFollows),
    loginForm: (session) => seeForm(session, settings),
    logOut: async (session) => {
      await leave(session, await open(session, settings.protected, headers), settings);
    },
    explain: (session) => explainLogin(session, settings),
  };
}

/** The form as it appears in the HTML, without sending anything. */
async function seeForm(
  session: HttpSession,
  settings: FormSettings,
): Promise<{ page: Page; form: PasswordForm | null }> {
  const page = await open(session, settings.path, settings.headers);
  const found = findLoginForm(formsOn(page), settings.fields, settings.path);
  if (found?.password == null) return { page, form: null };
  const { form, password } = found;
  const target = URL.canParse(form.action, page.reply.url.href)
    ? new URL(form.action, page.reply.url).href
    : 'invalid:';
  return {
    page,
    form: {
      method: form.method === 'post' ? 'post' : 'get',
      target,
      passwordType: password.type,
      prefilled: password.value !== '',
    },
  };
}

type Values = Map<HtmlInput | string, string>;

/** One login by one visitor. */
class FormLogin {
  readonly #session: HttpSession;
  readonly #credentials: Credentials;
  readonly #settings: FormSettings;
  /** Forms that were there before the password was given: none of them asks for a code afterwards. */
  #known: readonly HtmlForm[] = [];

  constructor(session: HttpSession, credentials: Credentials, settings: FormSettings) {
    this.#session = session;
    this.#credentials = credentials;
    this.#settings = settings;
  }

  async givePassword(codeFollows: boolean): Promise<Step> {
    const { path, headers } = this.#settings;
    let page = await open(this.#session, path, headers);
    for (let number = 1; number <= MAX_PAGES; number++) {
      const form = loginFormOn(page, this.#settings);
      this.#known = [...this.#known, ...formsOn(page)];
      if (codeFollows && form.password !== null && form.code !== null) return this.#together(page, page, form);
      const values: Values = new Map(Object.entries(this.#settings.extra ?? {}));
      if (form.username !== null) values.set(form.username, this.#credentials.username);
      if (form.password !== null) values.set(form.password, this.#credentials.password);
      const before = page;
      page = await this.#submit(page, form, values);
      if (form.password !== null) return this.#read(page, before);
    }
    throw new LoginError({
      code: 'no-password-field-after-pages',
      path,
      n: MAX_PAGES,
      hint: { code: 'hint-set-path' },
    });
  }

  async #read(page: Page, before: Page): Promise<Step> {
    const asked = askedBy(page, { fields: this.#settings.fields, before: this.#known, path: this.#settings.path });
    const end = readingOf(page, before, asked, this.#known, this.#settings);
    if (end.sign.code === 'mark-of-failure') return end;
    const elsewhere = asked.what === 'nothing' ? await this.#declaredChallenge(before) : null;
    return elsewhere ?? this.#follow(page, before, asked, end);
  }

  /** The page after the password is drawn by a script; the declared page holds the form. */
  async #declaredChallenge(before: Page): Promise<Step | null> {
    const { challenge, headers, fields } = this.#settings;
    if (challenge === undefined) return null;
    const page = await open(this.#session, challenge, headers);
    const asked = askedBy(page, { fields, before: this.#known });
    return asked.what === 'code' ? this.#challenge(page, before, asked.form) : null;
  }

  #follow(page: Page, before: Page, asked: Asked, end: Step): Step {
    switch (asked.what) {
      case 'code':
        return this.#challenge(page, before, asked.form);
      case 'password-and-code':
        return this.#together(page, before, asked.form);
      case 'button': {
        const { form, press } = asked;
        const onward = async () => this.#read(await this.#send(page, form, new Map(), { press }), page);
        return { ...end, onward };
      }
      case 'choice': {
        const { href } = asked;
        const onward = async () => this.#read(await this.#open(page, href), page);
        return { ...end, onward };
      }
      default:
        return end;
    }
  }

  #open(page: Page, href: string): Promise<Page> {
    const url = URL.canParse(href, page.reply.url.href) ? new URL(href, page.reply.url) : page.reply.url;
    // The session refuses any other origin; a page may not lead a visitor there either.
    return open(
      this.#session,
      url.origin === this.#session.origin ? url.pathname + url.search : '/',
      this.#settings.headers,
    );
  }

  #challenge(page: Page, before: Page, { form, code, device }: CodeForm): Step {
    const sign: Observation = { code: 'code-field', field: nameOf(code[0]), path: page.reply.url.pathname };
    return {
      page,
      before,
      reading: 'challenge',
      sign,
      offersTrust: device !== null,
      oneForm: false,
      answer: async (given, { trust }) => {
        const values: Values = new Map(codeValues(code, given));
        if (trust && device !== null) values.set(device, device.value);
        const action = this.#settings.challengeAction;
        const answer = await this.#send(page, form, values, { device, ...(action === undefined ? {} : { action }) });
        return this.#read(answer, page);
      },
    };
  }

  /** A form that asks for all at once wants the password with the code. */
  #together(page: Page, before: Page, found: LoginForm): Step {
    const { username, password, code, device } = found;
    return {
      page,
      before,
      reading: 'challenge',
      sign: { code: 'code-beside-password', field: nameOf(code![0]) },
      offersTrust: device !== null,
      oneForm: true,
      answer: async (given, { trust }) => {
        const values: Values = new Map(codeValues(code!, given));
        if (username !== null) values.set(username, this.#credentials.username);
        values.set(password!, this.#credentials.password);
        if (trust && device !== null) values.set(device, device.value);
        return this.#read(await this.#submit(page, found, values, this.#settings.challengeAction), page);
      },
    };
  }

  #submit(page: Page, { form, device }: LoginForm, values: Values, action = this.#settings.action): Promise<Page> {
    return this.#send(page, form, values, { device, ...(action === undefined ? {} : { action }) });
  }

  /** @throws LoginError when the form may not be sent, or a field has no name by which it could be */
  async #send(
    page: Page,
    form: HtmlForm,
    values: Values,
    { device, action, press }: { device?: HtmlInput | null; action?: string; press?: HtmlInput },
  ): Promise<Page> {
    const target = targetOfForm(form, page, action);
    for (const field of values.keys())
      if (typeof field !== 'string' && field.name === '')
        throw new LoginError({
          code: 'field-without-name',
          path: page.reply.url.pathname,
          hint: { code: 'hint-use-browser' },
        });
    const { csrf, headers } = this.#settings;
    const tokens = await csrfTokens(this.#session, page, form, csrf);
    const content = fillForm(form, new Map([...values, ...tokens.fields]), press).filter(
      ([name]) => device == null || name !== device.name || values.has(device),
    );
    return send(this.#session, 'POST', target, {
      form: content,
      headers: { ...tokens.headers, ...headers },
      from: page.reply.url,
    });
  }
}

/** @throws LoginError when the login was redirected to another origin, where nothing is typed */
export function refuseElsewhere({ elsewhere }: Page, path: string): void {
  if (elsewhere === null) return;
  const hint = { code: 'hint-other-origin' } as const;
  throw new LoginError({ code: 'login-at-other-origin', path, origin: elsewhere, hint });
}

/** @throws LoginError that says what is on the page instead */
function loginFormOn(page: Page, settings: FormSettings): LoginForm {
  const { path, fields, action } = settings;
  refuseElsewhere(page, path);
  const forms = formsOn(page);
  // A form that may not be sent is passed over when there is another one.
  const sendable = forms.filter((form) => canBeSent(form, page, action));
  const form = findLoginForm(sendable, fields, path) ?? findLoginForm(forms, fields, path);
  if (form !== null) return form;
  if (action !== undefined) return scriptedForm(settings);
  throw new LoginError({
    code: 'no-login-form',
    path: page.reply.url.pathname,
    status: page.reply.status,
    forms: describeForms(forms),
    hint: { code: forms.length === 0 ? 'hint-script-drawn' : 'hint-name-fields' },
  });
}

function canBeSent(form: HtmlForm, page: Page, action: string | undefined): boolean {
  try {
    targetOfForm(form, page, action);
    return true;
  } catch {
    return false;
  }
}

/** The page is built by a script, and controls.yaml says what would be sent. */
function scriptedForm({ action, fields }: FormSettings): LoginForm {
  const input = (name: string, type: string): HtmlInput => ({
    name,
    type,
    value: '',
    checked: false,
    about: '',
    autocomplete: '',
    numeric: false,
    maxLength: null,
    unseen: false,
    readOnly: false,
  });
  const username = input(fields.username ?? 'username', 'text');
  const password = input(fields.password ?? 'password', 'password');
  const form: HtmlForm = { action: action!, method: 'post', inputs: [username, password], words: '' };
  return { form, username, password, code: null, device: null };
}
