import { describe, expect, it } from 'vitest';
import { hitOf } from '../../../src/privacy/hits.ts';
import { hit, request } from '../../lib/privacy.ts';

const GA = { v: '2', tid: 'G-ABCDEF1234' };

describe('hitOf', () => {
  it.each([
    ['Google Analytics 4', hit(), { product: 'google-analytics', account: 'G-ABCDEF1234', cookieless: false }],
    ['without storage', hit({ values: { ...GA, gcs: 'G100' } }), { product: 'google-analytics', cookieless: true }],
    ['with advertising refused', hit({ values: { ...GA, gcs: 'G101' } }), { cookieless: false }],
    ['through the site', hit({ host: 'www.example.nl', path: '/m/g/collect' }), { product: 'google-analytics' }],
    ['the dead one', hit({ path: '/j/collect', values: { v: '1', tid: 'UA-1-1' } }), { dead: true }],
    [
      'Matomo',
      request({ host: 'stats.example.nl', path: '/matomo.php', names: ['idsite', 'rec'], values: { idsite: '7' } }),
      { product: 'matomo', account: '7' },
    ],
    [
      'Plausible',
      request({ host: 'plausible.io', path: '/api/event', names: ['n', 'u', 'd'] }),
      { product: 'plausible' },
    ],
    ['Meta', request({ host: 'www.facebook.com', path: '/tr/' }), { product: 'meta' }],
    ['a recorder', request({ host: 'content.hotjar.io', path: '/', method: 'POST' }), { product: 'hotjar' }],
  ])('%s', (_name, seen, expected) => {
    expect(hitOf(seen)).toMatchObject(expected);
  });

  it.each([
    ['the script of Google', request({ host: 'www.googletagmanager.com', path: '/gtag/js' })],
    ['the script of Plausible', request({ host: 'plausible.io', path: '/js/script.js' })],
    ['the script of Meta', request({ host: 'connect.facebook.net', path: '/en_US/fbevents.js' })],
    ['a font', request({ host: 'fonts.gstatic.com', path: '/s/a.woff2' })],
    ['an event of the site itself', request({ host: 'www.example.nl', path: '/api/event', names: ['n'] })],
    ['somebody else’s collect', request({ path: '/g/collect', values: { v: '3' } })],
  ])('not %s', (_name, seen) => {
    expect(hitOf(seen)).toBeNull();
  });
});
