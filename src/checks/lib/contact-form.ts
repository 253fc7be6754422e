/** What the checks of a contact form share: whether its page was seen, and whether its form says itself where it goes. */
import type { ContactField, ContactForm, FormPage, FormVisit, Relation } from '../../model/evidence/form.ts';
import type { TextData } from '../../model/text.ts';

export const PAGE_REASONS = {
  'no-browser': {
    outcome: 'not-checked',
    text: {
      en: 'No browser could be started on this machine.',
      nl: 'Op deze machine kon geen browser worden gestart.',
    },
    fix: {
      en: 'Install Chrome or Chromium and the package playwright-core, or name a browser with --browser.',
      nl: 'Installeer Chrome of Chromium en het pakket playwright-core, of noem een browser met --browser.',
    },
  },
  'page-refused': {
    outcome: 'inconclusive',
    text: {
      en: '{page} answered the browser with status {status}, and showed no page.',
      nl: '{page} antwoordde de browser met status {status}, en toonde geen pagina.',
    },
    fix: {
      en: 'See whether `form.path` is right, and whether a firewall refuses automated visits.',
      nl: 'Ga na of `form.path` klopt, en of een firewall geautomatiseerde bezoeken weigert.',
    },
  },
} as const;

export const FORM_REASONS = {
  ...PAGE_REASONS,
  'no-form-seen': {
    outcome: 'inconclusive',
    text: { en: 'No contact form was seen on {page}.', nl: 'Op {page} is geen contactformulier gezien.' },
  },
} as const;

/** Of checks that go by what the form itself says about its sending. */
export const SENDING_REASONS = {
  ...FORM_REASONS,
  'sent-by-script': {
    outcome: 'inconclusive',
    text: {
      en: 'A script sends “{form}”, or listens when it is sent: where it goes is seen only then, and nothing was sent.',
      nl: 'Een script verzendt “{form}”, of luistert bij het verzenden: waar het heen gaat, is pas dan te zien, en er is niets verzonden.',
    },
    fix: {
      en: 'Have a named employee confirm where the script sends the message.',
      nl: 'Laat een medewerker schriftelijk bevestigen waar het script het bericht heen stuurt.',
    },
  },
  'script-not-seen': {
    outcome: 'inconclusive',
    text: {
      en: 'Whether a script sends “{form}” could not be seen.',
      nl: 'Of een script “{form}” verzendt, was niet te zien.',
    },
  },
} as const;

type Missing<R> = { readonly page?: undefined; readonly reason: R; readonly data: TextData };

/** The page as it was seen, or why not. */
export function pageIn(visit: FormVisit): { readonly page: FormPage } | Missing<keyof typeof PAGE_REASONS> {
  if (visit.state === 'no-browser') return { reason: 'no-browser', data: {} };
  if (visit.state === 'refused') return { reason: 'page-refused', data: { page: visit.page, status: visit.status } };
  return { page: visit };
}

/** The same, with at least one form. */
export function formsIn(
  visit: FormVisit,
): { readonly page: FormPage } | Missing<keyof typeof PAGE_REASONS | 'no-form-seen'> {
  const seen = pageIn(visit);
  if (seen.page === undefined || seen.page.forms.length > 0) return seen;
  return { reason: 'no-form-seen', data: { page: seen.page.page } };
}

/** The first form of which it is not certain that its own attributes say where it goes. */
export function unclearIn(
  forms: readonly ContactForm[],
): { readonly reason: 'sent-by-script' | 'script-not-seen'; readonly data: TextData } | undefined {
  const form = forms.find(({ sentBy, ways }) => sentBy !== 'form' || ways.length === 0);
  if (form === undefined) return undefined;
  return { reason: form.sentBy === 'unseen' ? 'script-not-seen' : 'sent-by-script', data: { form: nameOf(form) } };
}

export const isKnown = (relation: Relation | 'none'): boolean => relation === 'own' || relation === 'declared';

export const nameOf = ({ title }: Pick<ContactForm, 'title'>): string => (title === '' ? 'form' : title);

/** By label and name, as the owner knows them. */
export const namesOf = (fields: readonly ContactField[]): string[] =>
  fields.slice(0, 10).map(({ name, label }) => (label === '' || label === name ? name : `${label} (${name})`));
