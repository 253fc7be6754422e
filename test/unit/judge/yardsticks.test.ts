import { describe, expect, it } from 'vitest';
import { control } from '../../lib/bundle.ts';
import { websiteByYardsticks, YARDSTICKS } from '../../lib/yardsticks.ts';

const YEAR = 'max-age=31536000';

function row(check: string, given: Parameters<typeof websiteByYardsticks>[0]) {
  const found = websiteByYardsticks(given)[0]?.rows.find((candidate) => candidate.check === check);
  return found && { outcomes: found.cells.map((cell) => cell?.outcome ?? null), held: found.grade, cells: found.cells };
}

describe('one endpoint by several yardsticks', () => {
  it('has the verdict of each, and the grade', () => {
    const [seen] = websiteByYardsticks({ hsts: 'max-age=63072000' });
    expect(seen?.endpoint).toBe('https://www.example.nl/');
    expect(seen?.yardsticks.map(({ name }) => name)).toEqual(YARDSTICKS);
    expect(seen?.grade).toBe('A+');
    expect(seen?.agreed).toBeGreaterThan(10);
  });

  it('tells where the max-age of HSTS parts them', () => {
    const found = row('http.strict-transport-security', { hsts: YEAR });
    expect(found?.outcomes).toEqual(['pass', 'pass', 'fail']);
    expect(found?.cells[2]?.message.en).toContain('the minimum is 63072000');
    expect(found?.cells[2]?.message.nl).toContain('het minimum is 63072000');
  });

  it('tells where RSA of 2048 bits parts them', () => {
    const found = row('tls.certificate-key', { hsts: YEAR });
    expect(found?.outcomes).toEqual(['pass', 'pass', 'pass']);
    expect(found?.cells[0]?.message.en).toContain('phased out');
    expect(found?.cells[2]?.message.en).not.toContain('phased out');
  });

  it('tells where CBC with SHA-1 parts them', () => {
    const scan = { suites: ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'] };
    expect(row('tls.cipher-suites', { hsts: YEAR, scan })?.outcomes).toEqual(['fail', 'pass', 'fail']);
  });

  it('says nothing of a check that all say the same of', () => {
    expect(row('tls.compression', { hsts: YEAR })).toBeUndefined();
  });

  it('leaves a check out that a policy leaves out, unless another fails it', () => {
    expect(row('tls.cipher-preference', { hsts: YEAR })?.outcomes.at(-1)).not.toBe('fail');
  });

  it.each([
    ['A', 'of no header', null, 'absent, so no A+', 'ontbreekt, dus geen A+'],
    ['A-', 'of a day', 'max-age=86400', 'less than 180 days, or unreadable', 'minder dan 180 dagen, of onleesbaar'],
    [
      'A-',
      'that cannot be read',
      'nonsense',
      'less than 180 days, or unreadable',
      'minder dan 180 dagen, of onleesbaar',
    ],
    ['A', 'that was not asked for', undefined, 'unknown, so no A+', 'onbekend, dus geen A+'],
  ])('gives %s for HSTS %s', (letter, _what, hsts, en, nl) => {
    const given = hsts === undefined ? {} : { hsts };
    expect(websiteByYardsticks(given)[0]?.grade).toBe(letter);
    expect(row('http.strict-transport-security', given)?.held).toEqual([{ letter, text: { en, nl } }]);
  });

  it('puts what the grade holds against it beside the check of the same', () => {
    const scan = { offered: ['TLSv1.0', 'TLSv1.2', 'TLSv1.3'] };
    expect(websiteByYardsticks({ hsts: YEAR, scan })[0]?.grade).toBe('B');
    expect(row('tls.protocol-versions', { hsts: YEAR, scan })?.held).toEqual([
      { letter: 'B', text: { en: 'TLS 1.0', nl: 'TLS 1.0' } },
    ]);
  });

  it('counts by the policies alone, not by what a control asks for', () => {
    const params = { 'http.strict-transport-security': { minMaxAgeSeconds: 1 } };
    const found = row('http.strict-transport-security', { hsts: YEAR, set: { controls: [control({ params })] } });
    expect(found?.outcomes).toEqual(['pass', 'pass', 'fail']);
  });

  it('has each system once, and none that the run did not look at', () => {
    const controls = [control(), control({ id: 'again' })];
    expect(websiteByYardsticks({ hsts: YEAR, set: { controls } })).toHaveLength(1);
    expect(websiteByYardsticks({ hsts: YEAR, notSelected: true })).toEqual([]);
  });

  it('gives no grade where versions are not known', () => {
    const [seen] = websiteByYardsticks({ hsts: YEAR, scan: { unknown: ['TLSv1.0'] } });
    expect(seen?.grade).toBeNull();
  });
});
