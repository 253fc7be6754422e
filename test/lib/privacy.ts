/** Evidence of a visit of a sound website, and changes to it. */
import type { KeptThing, PageSeen, PrivacyVisit, ProfileSeen, SeenRequest } from '../../src/model/evidence/privacy.ts';

const HOME = 'https://www.example.nl/';

export const pageSeen = (given: Partial<PageSeen> = {}): PageSeen => ({
  page: '/',
  url: HOME,
  status: 200,
  state: 'complete',
  refusal: false,
  marked: false,
  ...given,
});

const CONTACT = pageSeen({ page: '/contact', url: `${HOME}contact` });

export const profile = (given: Partial<ProfileSeen> = {}): ProfileSeen => ({
  storageOfOthers: 'allowed',
  recorded: 'whole',
  pages: [pageSeen(), CONTACT],
  choice: 'none',
  requests: [],
  kept: [],
  ...given,
});

export const request = (given: Partial<SeenRequest> = {}): SeenRequest => ({
  page: '/',
  marked: false,
  at: 900,
  stage: 'before',
  count: 1,
  host: 'pixel.other.example',
  path: '/p.gif',
  method: 'GET',
  status: 200,
  by: `${HOME}app.js`,
  names: [],
  values: {},
  ids: {},
  users: [],
  carries: [],
  marker: null,
  ...given,
});

/** A measurement of Google Analytics. */
export const hit = (given: Partial<SeenRequest> = {}): SeenRequest =>
  request({
    host: 'region1.google-analytics.com',
    path: '/g/collect',
    method: 'POST',
    status: 204,
    names: ['v', 'tid', 'cid'],
    values: { v: '2', tid: 'G-ABCDEF1234', gcs: 'G111' },
    carries: ['_ga'],
    ...given,
  });

export const kept = (given: Partial<KeptThing> = {}): KeptThing => ({
  kind: 'cookie',
  name: '_ga',
  host: 'example.nl',
  page: '/',
  stage: 'before',
  days: 400,
  atLimit: false,
  identifier: true,
  ...given,
});

export const NO_BANNER = {
  state: 'none',
  accept: null,
  refuse: null,
  settings: null,
  notice: null,
  others: 0,
} as const;
export const BANNER = { ...NO_BANNER, state: 'shown', accept: 'Akkoord', refuse: 'Weigeren' } as const;

export const privacyVisit = (given: Partial<PrivacyVisit> = {}): { 'privacy.visit': PrivacyVisit } => ({
  'privacy.visit': {
    declared: {
      url: HOME,
      processors: ['google-analytics'],
      own: [],
      statistics: { product: 'google-analytics', id: 'G-ABCDEF1234', consent: 'none' },
      selectors: false,
    },
    from: null,
    named: ['google-analytics'],
    banner: NO_BANNER,
    untouched: profile(),
    refused: null,
    accepted: null,
    aliases: [{ host: 'www.example.nl', chain: [] }],
    ...given,
  },
});

/** What controls.yaml says of it. */
export const declaring = (given: Partial<PrivacyVisit['declared']>): Partial<PrivacyVisit> => ({
  declared: { ...privacyVisit()['privacy.visit'].declared, ...given },
});

export const CHOICE = { product: 'google-analytics', id: 'G-ABCDEF1234', consent: 'before' } as const;

/** Each reason for which a visit decides nothing, for the table of a check. */
export const unseenCases = (given: Partial<PrivacyVisit> = {}) =>
  (
    [
      ['page-not-seen', { pages: [pageSeen({ status: 403, refusal: true })] }],
      ['led-elsewhere', { pages: [pageSeen({ url: 'https://consent.example.nl/wall' })] }],
      ['others-blocked', { storageOfOthers: 'blocked' }],
      ['not-recorded-whole', { recorded: 'in-part' }],
    ] as const
  ).map(([reason, how]) => ({
    name: reason,
    with: privacyVisit({ ...given, untouched: profile(how) }),
    expect: reason,
  }));
