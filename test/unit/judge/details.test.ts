import { describe, expect, it } from 'vitest';
import { dutchData, inDutch } from '../../../src/judge/details.ts';
import { detailsInSource } from '../../lib/details.ts';

/** The same in both languages: names, codes and measures. */
const SAME = [/^status \{0\}$/, /^\{0\} ms$/, /^[\w]+$/, /^(?:\{\d\}[: ]*(?:\(\{\d\}\))?)+$/];

describe('what probes and login drivers tell', () => {
  const templates = [...new Set(detailsInSource().map(({ template }) => template))];

  it('is found in the source', () => {
    expect(templates.length).toBeGreaterThan(100);
    expect(templates).toContain('the server did not ask for a code after the password');
  });

  it.each(templates.filter((template) => !SAME.some((same) => same.test(template))))(
    'has its Dutch in src/judge/details.ts: %s',
    (template) => {
      const text = template.replaceAll(/\{(\d)\}/g, 'x$1y');
      const dutch = inDutch(text);
      expect(dutch).not.toBe(text);
      for (const [value] of text.matchAll(/x\dy/g)) expect(dutch).toContain(value);
      expect(dutch).not.toMatch(/\b(?:the|is not|with|which|and|from|could|does)\b/);
    },
  );
});

describe('a sentence in Dutch', () => {
  it('keeps what was put in, and turns a sentence within a sentence too', () => {
    expect(inDutch('127.0.0.1 port 38897: no TLS connection could be agreed (ERR_SSL_WRONG_VERSION_NUMBER)')).toBe(
      '127.0.0.1 poort 38897: er kwam geen TLS-verbinding tot stand (ERR_SSL_WRONG_VERSION_NUMBER)',
    );
    expect(
      inDutch('/login: no password field after 3 pages; hint: set `path` to the page that asks for the password'),
    ).toBe(
      '/login: geen wachtwoordveld na 3 pagina’s; aanwijzing: zet `path` op de pagina die om het wachtwoord vraagt',
    );
  });

  it('leaves other people’s words as they are, and touches no other data', () => {
    expect(inDutch('Wrong password: try again (1)')).toBe('Wrong password: try again (1)');
    expect(dutchData({ detail: 'the connection was refused', name: 'the connection was refused', n: 3 })).toEqual({
      detail: 'de verbinding werd geweigerd',
      name: 'the connection was refused',
      n: 3,
    });
  });
});
