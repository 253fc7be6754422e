/** What controls.yaml says of a login by forms. */
import type { FieldNames } from '../reading/forms.ts';
import type { ReadSettings } from '../reading/login-page.ts';
import type { CsrfOptions } from './csrf.ts';

export interface FormSettings extends ReadSettings {
  /** Address of the login page, and of a page that only a logged-in visitor may see. */
  readonly path: string;
  readonly protected: string;
  readonly logout?: string;
  readonly fields: FieldNames;
  /** Where the form is sent, when a script and not the form says so. */
  readonly action?: string;
  /** Fields that a script would add. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Address of the page that asks for the code, and where its form is sent, when the page does not say so. */
  readonly challenge?: string;
  readonly challengeAction?: string;
  readonly csrf?: CsrfOptions;
  readonly headers?: Readonly<Record<string, string>>;
}
