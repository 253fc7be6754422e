/** Contact forms for tests: as a browser shows them, and as evidence. */
import type { ContactField, ContactForm, ContactWay, FormPage } from '../../src/model/evidence/form.ts';
import type { ControlSnapshot, DocumentSnapshot, FormSnapshot } from '../../src/pages/form-snapshot.ts';

type ControlGiven = Partial<Omit<ControlSnapshot, 'attributes'>> & { readonly attributes?: Record<string, string> };

/** `input`, `textarea`, `select` or `button`, with a name and a label. */
export const control = (tag: string, name: string, label: string, more: ControlGiven = {}): ControlSnapshot => ({
  at: 0,
  tag,
  label,
  group: '',
  required: false,
  checked: false,
  enabled: true,
  seen: true,
  option: '',
  ...more,
  attributes: { ...(name === '' ? {} : { name }), ...more.attributes },
});

export const typed = (type: string, name: string, label: string, more: ControlGiven = {}): ControlSnapshot =>
  control('input', name, label, { ...more, attributes: { type, ...more.attributes } });

export const NAME = typed('text', 'naam', 'Uw naam');
export const EMAIL = typed('email', 'email', 'Uw e-mailadres');
export const MESSAGE = control('textarea', 'bericht', 'Uw bericht');
export const SEND = control('button', '', 'Verstuur');
export const CONTACT = [NAME, EMAIL, MESSAGE, SEND];

export const formSnapshot = (
  controls: readonly ControlSnapshot[],
  attributes: Record<string, string> | null = { action: '/verzend', method: 'post' },
  more: Partial<FormSnapshot> = {},
): FormSnapshot => ({
  attributes,
  words: 'Schrijf ons',
  seen: true,
  search: false,
  listens: false,
  controls: controls.map((one, at) => ({ ...one, at })),
  ...more,
});

export const documentSnapshot = (
  forms: readonly FormSnapshot[],
  more: Partial<DocumentSnapshot> = {},
): DocumentSnapshot => ({
  url: 'https://www.zaak.nl/contact',
  base: 'https://www.zaak.nl/contact',
  scripted: false,
  closed: 0,
  links: [],
  ...more,
  forms,
});

export const way = (more: Partial<ContactWay> = {}): ContactWay => ({
  to: 'https://www.zaak.nl/verzend',
  scheme: 'https',
  host: 'www.zaak.nl',
  relation: 'own',
  method: 'post',
  ...more,
});

export const field = (more: Partial<ContactField> = {}): ContactField => ({
  name: 'bericht',
  label: 'Uw bericht',
  kind: 'message',
  optional: false,
  explained: false,
  chosen: 'no',
  ...more,
});

export const contactForm = (more: Partial<ContactForm> = {}): ContactForm => ({
  title: 'Schrijf ons',
  frame: null,
  ways: [way()],
  sentBy: 'form',
  fields: [field({ name: 'email', label: 'Uw e-mailadres', kind: 'email' }), field()],
  typable: 2,
  typed: 2,
  ...more,
});

export const formPage = (
  forms: readonly ContactForm[] = [contactForm()],
  more: Partial<FormPage> = {},
): { 'form.visit': FormPage } => ({
  'form.visit': {
    state: 'visited',
    page: 'https://www.zaak.nl/contact',
    scripted: true,
    unread: [],
    parties: [],
    leaks: [],
    watched: true,
    statement: {
      state: 'looked',
      url: 'https://www.zaak.nl/privacy',
      answers: 'yes',
      near: [{ url: 'https://www.zaak.nl/privacy', text: 'Privacy', leads: 'to-it' }],
      elsewhere: [],
    },
    ...more,
    forms,
  },
});

/** What every check of a form says when there was nothing to see. */
export const UNSEEN = [
  {
    name: 'a machine without a browser',
    with: { 'form.visit': { state: 'no-browser', detail: { code: 'visit-needs-playwright' } } },
    expect: 'no-browser',
  },
  {
    name: 'a page that is not there',
    with: { 'form.visit': { state: 'refused', page: 'https://www.zaak.nl/contact', status: 404 } },
    expect: ['page-refused', { page: 'https://www.zaak.nl/contact', status: 404 }],
  },
] as const;
export const WITHOUT_FORM = {
  name: 'a page without a form',
  with: formPage([]),
  expect: ['no-form-seen', { page: 'https://www.zaak.nl/contact' }],
} as const;
