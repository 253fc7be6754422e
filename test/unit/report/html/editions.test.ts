import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../../src/history/compare.ts';
import type { AssessedControl } from '../../../../src/model/assessment.ts';
import { clientReporter } from '../../../../src/report/html/client.ts';
import { readEmbedded } from '../../../../src/report/html/embed.ts';
import { htmlReporter } from '../../../../src/report/html/owner.ts';
import { assessmentText } from '../../../../src/report/json.ts';
import { sampleEvidence } from '../../../lib/sample-evidence.ts';
import {
  HOSTILE,
  hostileAssessment,
  sampleAssessment,
  sampleHistory,
  previousAssessment,
} from '../../../lib/sample.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const options = {
  lang: 'nl',
  evidence: sampleEvidence(),
  history: sampleHistory(),
  comparison: compare(previousAssessment(), sampleAssessment()),
} as const;
const EDITIONS = [htmlReporter, clientReporter] as const;

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const textOf = (element: Element) => element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

describe.each(EDITIONS)('the $name edition', ({ render }) => {
  const page = render(sampleAssessment(), options);
  const all = elements(parse(page));

  it('is equal, byte for byte, when made twice', () => {
    expect(render(sampleAssessment(), options)).toBe(page);
  });

  it('parses without one error', () => {
    const errors: string[] = [];
    parse(page, { onParseError: ({ code, startLine }) => errors.push(`${code} at line ${startLine}`) });
    expect(errors).toEqual([]);
  });

  it('has each id once, and no reference to an id that is not there', () => {
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const wanted = all.flatMap((element) => [
      ...(attribute(element, 'href')?.startsWith('#')
        ? [decodeURIComponent(attribute(element, 'href')!.slice(1))]
        : []),
      ...(attribute(element, 'aria-labelledby')?.split(' ') ?? []),
    ]);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('allows exactly its own style and script by hash, and nothing else', () => {
    const policy = attribute(
      all.find(
        ({ tagName, attrs }) => tagName === 'meta' && attrs.some(({ value }) => value === 'Content-Security-Policy'),
      )!,
      'content',
    );
    const hash = (element: Element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;
    const [style, ...styles] = all.filter(({ tagName }) => tagName === 'style');
    const [script, ...scripts] = all.filter((one) => one.tagName === 'script' && attribute(one, 'type') === undefined);
    expect([...styles, ...scripts]).toEqual([]);
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(style!)}; script-src ${hash(script!)}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual(
      [],
    );
  });

  it('refers to nothing outside itself, but for links that a reader may follow', () => {
    const loads = all.filter((element) => attribute(element, 'src') !== undefined || element.tagName === 'link');
    expect(loads.filter((element) => !attribute(element, 'src')?.startsWith('data:image/'))).toEqual([]);
    expect(page).not.toMatch(/@import|url\((?!"data:)/);
  });

  it('marks the quoted promises with the language of the statement', () => {
    const quotes = all.filter(({ tagName }) => tagName === 'blockquote');
    expect(quotes.length).toBeGreaterThan(4);
    expect(new Set(quotes.map((element) => attribute(element, 'lang')))).toEqual(new Set(['nl']));
  });

  it('has both languages for every sentence that is its own', () => {
    // Text in the language of the document, here Dutch, inherits its mark from the root.
    const spans = all.filter(({ tagName }) => tagName === 'i');
    const english = spans.filter((element) => attribute(element, 'lang') === 'en').length;
    expect(english).toBeGreaterThan(100);
    expect(spans.length).toBe(2 * english);
    expect(attribute(all.find(({ tagName }) => tagName === 'html')!, 'lang')).toBe('nl');
  });

  it('keeps hostile text as text: the same elements and attributes as with harmless text', () => {
    const hostile = render(hostileAssessment(), { ...options, evidence: sampleEvidence(HOSTILE) });
    const parsed = elements(parse(hostile));
    const scripts = parsed.filter(({ tagName }) => tagName === 'script');
    expect(scripts.map(textOf).filter((text) => text.includes('alert'))).toEqual([]);
    expect(parsed.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([]);
    const kinds = new Set(all.map(({ tagName }) => tagName));
    expect(parsed.filter(({ tagName }) => !kinds.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
    const schemes = parsed
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((href) => !/^(#|https?:)/.test(href));
    expect(schemes).toEqual([]);
    expect(hostile).not.toMatch(/[\p{Bidi_Control}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u);
  });

  it('is valid until no day when nothing was measured or vouched for, and then not for sharing', () => {
    const told = /Geldig tot|mag worden gedeeld|id="expired"/g;
    const controls = sampleAssessment().controls.map((one): AssessedControl => ({ ...one, outcome: 'not-checked' }));
    const empty = render(sampleAssessment({ controls }), options);
    expect(empty).toContain('Er is nog niets gemeten.');
    expect(empty).not.toMatch(told);
    expect(page.match(told)?.length).toBeGreaterThan(1);
  });

  it('says so when the run was interrupted, or is judged long after it was made', () => {
    const warned = (source: string) =>
      elements(parse(source)).filter((one) => attribute(one, 'class') === 'notice bad').length;
    expect(warned(page)).toBe(1);
    expect(warned(render(sampleAssessment({ complete: false }), options))).toBe(2);
    expect(warned(render(sampleAssessment({ asOf: '2027-03-01T00:00:00.000Z' }), options))).toBe(2);
  });
});

describe('what the owner edition carries', () => {
  const assessment = sampleAssessment();

  it('is the assessment, byte for byte', () => {
    expect(readEmbedded(htmlReporter.render(assessment, options)).assessment).toBe(assessmentText(assessment));
  });

  it('is the same file but for the signature, when the run is signed', () => {
    const bare = htmlReporter.render(assessment, options);
    const signed = htmlReporter.render(assessment, { ...options, signature: '{"payload":"</script>"}' });
    expect(readEmbedded(bare).signature).toBeNull();
    expect(readEmbedded(signed)).toEqual({ ...readEmbedded(bare), signature: '{"payload":"</script>"}' });
    expect(readEmbedded(signed).unsigned).toBe(bare);
  });

  it('is told to be damaged by a null, not by an exception', () => {
    const page = htmlReporter.render(assessment, options);
    const at = page.lastIndexOf('id="assessment">') + 40;
    expect(readEmbedded(`${page.slice(0, at)}AAAA${page.slice(at + 4)}`).assessment).not.toBe(
      assessmentText(assessment),
    );
    expect(readEmbedded('<p>another file</p>')).toEqual({
      assessment: null,
      signature: null,
      unsigned: '<p>another file</p>',
    });
  });
});

describe('what changed since the run before', () => {
  it('tells outcomes, and values that moved although no verdict did', () => {
    const now = sampleAssessment();
    const earlier =
      (name: string, value: string | number | string[]) =>
      (control: AssessedControl): AssessedControl => ({
        ...control,
        findings: control.findings.map((finding) =>
          Object.hasOwn(finding.data, name) ? { ...finding, data: { ...finding.data, [name]: value } } : finding,
        ),
      });
    const before = { ...previousAssessment(), controls: now.controls.map(earlier('actual', 86_400)) };
    const page = htmlReporter.render(now, { ...options, comparison: compare(before, now) });
    const change = page.slice(page.indexOf('<section id="change"'), page.indexOf('<section id="promises"'));
    expect(change).toContain('Geen enkele toezegging is veranderd.');
    expect(change).toContain('Gewijzigde waarden');
    expect(change).toMatch(/86400 → 300 <small>\(−86100\)/);
  });
});

describe('the table of connections', () => {
  const page = htmlReporter.render(sampleAssessment(), options);
  const table = page.slice(page.indexOf('<section id="tls"'), page.indexOf('<section id="expiry"'));

  it('marks a value that a failing check names, and no other', () => {
    expect(table).toMatch(/<code>TLSv1\.0<\/code> <b class="bad"><i>onvoldoende/);
    expect(table).toMatch(/<code>TLSv1\.3<\/code> *<td>/);
  });

  it('tells what is wrong with a certificate, and which address gave no answer', () => {
    expect(table).toContain('<code>CERT_HAS_EXPIRED</code>');
    expect(table).toContain('voor een andere naam');
    expect(table.match(/geen verbinding/g)).toHaveLength(3);
  });

  it('is left out without evidence', () => {
    expect(htmlReporter.render(sampleAssessment(), { lang: 'nl' })).not.toContain('<section id="tls"');
  });
});

describe('an attestation that is dated after the run', () => {
  const sample = sampleAssessment();
  const controls = sample.controls.map((control): AssessedControl => {
    if (control.id !== 'data-copy' || control.attestation === undefined) return control;
    const attestation = { ...control.attestation, date: '2026-12-01', current: false };
    return { ...control, outcome: 'not-checked', attestation };
  });

  it.each(EDITIONS)('is not called expired in the $name edition', ({ render }) => {
    const page = render({ ...sample, controls }, { lang: 'en' });
    const card = /id="control-data-copy"[^]*?<\/article>/.exec(page)?.[0] ?? '';
    expect(card).toContain('not tested');
    expect(card).not.toMatch(/expired|verlopen/);
  });
});
