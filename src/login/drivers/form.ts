/** Logins by HTML forms of any product: found on the page, or named in controls.yaml. See docs/drivers/form.md. */
import type { Json } from '../../model/json.ts';
import type { LoginDriver } from '../driver.ts';
import { CSRF_SCHEMA } from '../walking/csrf.ts';
import { declaredDoors, DOORS_SCHEMA, type DoorOptions } from '../bypasses/doors.ts';
import { isHtml } from '../reading/features.ts';
import { formFlow } from '../walking/form-flow.ts';
import type { FormSettings } from '../walking/form-settings.ts';
import { findLoginForm } from '../reading/forms.ts';
import { declaredIdleTime, IDLE_TIME_SCHEMA, type IdleTimeOptions } from '../walking/idle-time.ts';
import { MARK_SCHEMA } from '../reading/marks.ts';
import {
  declaredPasswordPolicy,
  PASSWORD_POLICY_SCHEMA,
  type PasswordPolicyOptions,
} from '../walking/password-policy.ts';
import { addressSchema, FIELDS_SCHEMA, HEADERS_SCHEMA } from '../walking/schemas.ts';

const texts = (description: string): Json => ({
  type: 'object',
  additionalProperties: { type: 'string' },
  description,
});

export const form: LoginDriver = {
  name: 'form',
  generic: true,
  options: {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'protected'],
    properties: {
      path: addressSchema('the login page, without the host'),
      protected: addressSchema('a page that only a logged-in visitor may see'),
      logout: addressSchema('where logging out happens; found on the protected page when absent'),
      fields: FIELDS_SCHEMA,
      action: addressSchema('where the form is sent, when a script says so and not the form'),
      extra: texts('further fields that a script would add to the form'),
      challenge: addressSchema('the page that asks for the code, when the visitor is not led there'),
      challengeAction: addressSchema('where the code is sent, when a script says so and not the form'),
      csrf: CSRF_SCHEMA,
      headers: HEADERS_SCHEMA,
      success: MARK_SCHEMA,
      failure: MARK_SCHEMA,
      doors: DOORS_SCHEMA,
      passwordPolicy: PASSWORD_POLICY_SCHEMA,
      idleTime: IDLE_TIME_SCHEMA,
    },
  },
  entrances: ['/login', '/inloggen', '/wp-login.php'],
  recognise: ({ reply, redirects }, asked) => {
    if (!isHtml(reply) || findLoginForm(reply.html!.forms, {})?.password == null) return null;
    const path = reply.url.pathname;
    if (path.endsWith('/wp-login.php'))
      return { path, protected: path.replace('wp-login.php', 'wp-admin/profile.php') };
    // A page that sends strangers to its login is one that only members see.
    return { path, protected: redirects > 0 && asked !== path ? asked : '/account' };
  },
  make: (options) => {
    const { doors, fields, passwordPolicy, idleTime, ...settings } = options as unknown as Partial<FormSettings> &
      Pick<FormSettings, 'path' | 'protected'> & {
        doors?: readonly DoorOptions[];
        passwordPolicy?: PasswordPolicyOptions;
        idleTime?: IdleTimeOptions;
      };
    const flow = formFlow({ ...settings, fields: fields ?? {} }, declaredDoors(doors));
    return { ...flow, ...declaredPasswordPolicy(passwordPolicy), ...declaredIdleTime(idleTime) };
  },
};
