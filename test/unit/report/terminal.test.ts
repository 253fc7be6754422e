import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { Lang } from '../../../src/model/text.ts';
import { columnsOf, wrap } from '../../../src/report/terminal/screen.ts';
import { terminalReporter } from '../../../src/report/terminal.ts';
import { healthyAssessment, hostileAssessment, largeAssessment, sampleAssessment } from '../../lib/sample.ts';

interface Looks {
  readonly lang?: Lang;
  readonly columns?: number;
  readonly colour?: boolean;
}

const COLUMNS = 80;
const render = (assessment: Assessment, { lang = 'en', columns = COLUMNS, colour = false }: Looks = {}) =>
  terminalReporter.render(assessment, { lang, terminal: { columns, colour } });

/** What a terminal shows of it, and what it was made to do besides showing. */
async function shown(text: string, columns = COLUMNS) {
  const terminal = new xterm.Terminal({ cols: columns, rows: 24, scrollback: 20_000, allowProposedApi: true });
  const did: string[] = [];
  terminal.onTitleChange((title) => did.push(`title ${title}`));
  terminal.onBell(() => did.push('bell'));
  terminal.onData((data) => did.push(`answered ${JSON.stringify(data)}`));
  await new Promise<void>((done) => terminal.write(text.replaceAll('\n', '\r\n'), done));
  const buffer = terminal.buffer.active;
  const lines = Array.from({ length: buffer.length }, (_, index) => buffer.getLine(index)!);
  return {
    did,
    alternate: buffer.type !== 'normal',
    wrapped: lines.filter((line) => line.isWrapped).length,
    text: lines
      .map((line) => line.translateToString(true))
      .join('\n')
      .trimEnd(),
  };
}

describe('the terminal report', () => {
  it('ends with broken promises, next to the prompt, pointing to the claim in controls.yaml', () => {
    const text = render(sampleAssessment());
    const heads = [
      '| control',
      'recommendation',
      '2 promises could not be determined',
      '2 promises broken',
      'Promises (',
    ];
    const places = heads.map((part) => text.lastIndexOf(part));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.slice(places.at(-1)).trimEnd().split('\n').length).toBeLessThan(8);
    expect(text).toContain('--> controls.yaml:34\n  34 | Het administratiesysteem is beveiligd');
    expect(text).toMatch(/x [^\n]*TLS[^\n]*\(critical\)\n.*tls\.protocol-versions\n +expected .*\n +found .*\n +fix /);
  });

  it('tells every control once in the tables, with its verdict', () => {
    const assessment = sampleAssessment();
    const tables = render(assessment, { columns: 110 })
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const { id } of assessment.controls)
      expect(
        tables.filter((line) => line.includes(`| ${id} `)),
        id,
      ).toHaveLength(1);
  });

  it('names owner, end and reason of each exception, current and lapsed', () => {
    const text = render(sampleAssessment()).replace(/\n +/g, ' ');
    expect(text).toContain('exception until 2026-12-01, accepted by R. Cornelissen: Leverancier levert');
    expect(text).toContain('the exception of R. Cornelissen expired on 2026-11-01 and no longer counts:');
  });

  it('shows what was accepted of a control that fails all the same', () => {
    const sample = sampleAssessment();
    const controls = sample.controls.map((control) =>
      control.id !== 'administration-https'
        ? control
        : {
            ...control,
            findings: control.findings.map((finding) =>
              finding.check === 'tls.protocol-versions'
                ? {
                    ...finding,
                    waiver: {
                      control: control.id,
                      check: finding.check,
                      owner: 'P. de Vries',
                      reason: 'Kassa',
                      expires: '2027-01-31',
                      current: true,
                    },
                  }
                : finding,
            ),
          },
    );
    const text = render({ ...sample, controls });
    expect(text).toMatch(
      / {2}= [^\n]*\n[^\n]*tls\.protocol-versions\n {4}exception until 2027-01-31, accepted by P\. de Vries: Kassa\n/,
    );
  });

  it('gives advice another sign and another colour than what is broken', () => {
    const plain = render(largeAssessment(3));
    const advice = plain.slice(plain.indexOf('1 recommendation\n'));
    expect(advice).toMatch(/^1 recommendation\n\n {2}- /);
    const coloured = render(largeAssessment(3), { colour: true });
    expect(coloured).toMatch(/1 recommendation[^\n]*\n\n {2}\u001b\[33m· /);
  });

  it('says the same advice of several systems once, with each of their addresses', () => {
    const text = render(largeAssessment(3));
    expect(text).toContain('1 recommendation\n');
    expect(text.split('does not staple').length - 1).toBe(1);
    for (const n of [1, 2, 3]) expect(text).toContain(`    https://system-${n}.example.nl`);
  });

  it('tells one cause of many undecided checks once, without the remedies that are no help before it', () => {
    const sample = sampleAssessment();
    const controls = sample.controls.map((control) => {
      const [first, ...rest] = control.findings.filter(({ outcome }) => outcome === 'inconclusive');
      if (first === undefined) return control;
      const others = ['tls.cipher-suites', 'tls.compression'].map((check) => ({
        ...first,
        check,
        remediation: `Mend ${check}.`,
      }));
      return { ...control, findings: [first, ...others, ...rest] };
    });
    const control = controls.find(({ findings }) => findings.some(({ check }) => check === 'tls.compression'))!;
    const [{ message, check }] = control.findings as [Assessment['controls'][number]['findings'][number]];
    const text = render({ ...sample, controls }, { columns: 110 });
    const part = text.slice(text.indexOf('3 checks, one cause: could not be determined'));
    expect(part.split('\n\n')[0]!.replaceAll(/\s+/g, ' ')).toContain(`because ${message}`);
    expect(part.split('\n\n')[0]).toContain(`checks    ${check}, tls.cipher-suites, tls.compression`);
    expect(text).not.toContain('Mend tls.');
  });

  it('says of an exception what is accepted, not what else was not asked', () => {
    const sample = sampleAssessment();
    const unasked = sample.controls.find(({ id }) => id === 'calendar-https')!.findings;
    const controls = sample.controls.map((control) =>
      control.waiver?.current ? { ...control, findings: [...unasked, ...control.findings] } : control,
    );
    const section =
      /1 promise broken, with an exception\n\n([^]*?)\n\n/.exec(render({ ...sample, controls }))?.[1] ?? '';
    expect(section).toContain('exception until 2026-12-01, accepted by R. Cornelissen');
    expect(section).not.toContain('CALENDAR_URL');
  });

  it('has nothing to complain about when all is well, and says when an interrupted run is one', () => {
    expect(render(healthyAssessment())).not.toMatch(/do not hold|could not be determined/);
    expect(render(sampleAssessment({ complete: false }))).toContain('This run was interrupted.');
  });

  it.each([40, 72, 80, 110])(
    'stays within %i columns, in both languages, with the same letters in colour',
    async (columns) => {
      for (const lang of ['nl', 'en'] as const) {
        for (const sample of [sampleAssessment(), hostileAssessment(), largeAssessment(3)]) {
          const text = render(sample, { lang, columns });
          expect(text.split('\n').filter((line) => columnsOf(line) > columns)).toEqual([]);
          const coloured = render(sample, { lang, columns, colour: true });
          expect((await shown(coloured, columns)).wrapped).toBe(0);
          expect(coloured.replace(/\u001b\[\d+m/g, '')).not.toContain('\u001b');
        }
      }
    },
  );

  it('is plain without colour: no escape codes, and no signs of our own beyond ASCII', () => {
    const text = render(largeAssessment(3));
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
  });

  it('lets no text from outside steer the terminal', async () => {
    for (const colour of [false, true]) {
      const { text, did, alternate } = await shown(render(hostileAssessment(), { colour }));
      expect({ did, alternate }).toEqual({ did: [], alternate: false });
      expect(text).toContain('\\u{1b}[31mred');
      expect(text).toContain('\\u{202e}');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200f]/);
    }
  });

  it('is the same when made twice', () => {
    expect(render(sampleAssessment(), { colour: true })).toBe(render(sampleAssessment(), { colour: true }));
  });
});

describe('wrapping', () => {
  it('counts wide and combining characters as a terminal does', () => {
    expect([columnsOf('漢字'), columnsOf('e\u0301'), columnsOf('🙂'), columnsOf('ab')]).toEqual([4, 1, 2, 2]);
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh i', 3)).toEqual(['abc', 'def', 'gh', 'i']);
  });
});
