import { describe, expect, it } from 'vitest';
import { clientReporter } from '../../../../src/report/html/client.ts';
import type { AssessedControl, Assessment } from '../../../../src/model/assessment.ts';
import type { Lang } from '../../../../src/model/text.ts';
import { isMessageCode, message } from '../../../../src/texts/say.ts';
import { SAFEGUARDS } from '../../../../src/safeguards/registry.ts';
import { partlyMeasured } from '../../../lib/sample-partly.ts';
import { healthyAssessment, sampleAssessment, sampleHistory, sampleUnit } from '../../../lib/sample.ts';

/** The card of a promise on the client's page, in one language. */
function card(id: string, lang: Lang, assessment: Assessment = sampleAssessment()): string {
  const page = clientReporter.render(assessment, { lang });
  const other = lang === 'nl' ? 'en' : 'nl';
  const own = new RegExp(`id="control-${id}"[^]*?</article>`).exec(page)?.[0] ?? '';
  const text = own.replaceAll(new RegExp(`<i lang=${other}>[^]*?</i>`, 'g'), '');
  return text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

const times = (page: string, text: string): number => page.split(text).length - 1;

const only = (id: string, change: Partial<AssessedControl>): Assessment => {
  const sample = sampleAssessment();
  return { ...sample, controls: sample.controls.map((one) => (one.id === id ? { ...one, ...change } : one)) };
};

describe('what a promise means to a client', () => {
  const { meaning } = sampleAssessment().controls.find(({ id }) => id === 'plesk-two-factor')!;

  it.each(['fail', 'error', 'inconclusive', 'not-checked'] as const)(
    'is not told as if it were so when the outcome is %s',
    (outcome) => {
      const assessment = only('plesk-two-factor', { outcome });
      for (const lang of ['nl', 'en'] as const)
        expect(card('plesk-two-factor', lang, assessment)).not.toContain(meaning[lang]);
      expect(card('plesk-two-factor', 'nl', assessment)).toContain(
        'Wat deze beveiliging zou doen Een gestolen wachtwoord zou niet genoeg zijn',
      );
      expect(card('plesk-two-factor', 'en', assessment)).toContain('would not be enough to log in');
    },
  );

  it('says of a promise that is not kept what that means now, under an exception too', () => {
    const told = 'Wat dit nu voor u betekent Zolang dit niet is opgelost, kan een gestolen wachtwoord genoeg zijn';
    expect(card('calendar-two-factor', 'nl')).toContain(told);
    expect(card('administration-strong-credentials', 'nl')).toContain(
      'Zolang dit niet is opgelost, kunnen wachtwoorden',
    );
    expect(card('plesk-https', 'nl')).not.toContain('Zolang dit niet is opgelost');
  });

  it('is told once for each protection that was proven, with what was looked at and what that does not prove', () => {
    const page = clientReporter.render(healthyAssessment(), { lang: 'nl' });
    const { meaning: https, limits } = healthyAssessment().controls.find(({ safeguard }) => safeguard === 'https')!;
    for (const text of [https.nl, limits.nl, 'het certificaat: geldig, voor dit adres'])
      expect(times(page, text)).toBe(1);
    expect(page).toContain('<a href="#tested-https">');
    expect(page).toContain('id="tested-https"');
  });

  it('is not told where the protection was proven nowhere', () => {
    const broken = sampleAssessment();
    const controls = broken.controls.map((one) =>
      one.safeguard === 'https' ? { ...one, outcome: 'fail' as const } : one,
    );
    const page = clientReporter.render({ ...broken, controls }, { lang: 'nl' });
    expect(page).not.toContain(broken.controls.find(({ safeguard }) => safeguard === 'https')!.meaning.nl);
    expect(page).toContain('het certificaat: geldig, voor dit adres');
  });

  it('is said once for all that a person confirmed of a system', () => {
    const sample = sampleAssessment();
    const one = sample.controls.find(({ id }) => id === 'data-copy')!;
    const controls = [...sample.controls, { ...one, id: 'second', claim: 'Nog een zin.' }];
    const page = clientReporter.render({ ...sample, controls }, { lang: 'nl' });
    expect(times(page, one.meaning.nl)).toBe(1);
    expect(times(page, 'class="promise is-attested"')).toBe(2);
  });

  it('has as many lines of what was looked at in Dutch as in English, for each safeguard that measures', () => {
    const keys = SAFEGUARDS.filter(({ checks }) => checks.length > 0).map(({ id }) => `tested.${id}`);
    expect(keys.filter((key) => !isMessageCode(key))).toEqual([]);
    const uneven = keys.filter(isMessageCode).filter((key) => {
      const { nl, en } = message(key as 'tested.https');
      return nl.split('\n').length !== en.split('\n').length;
    });
    expect(uneven).toEqual([]);
  });

  it('has words for each safeguard that there is', () => {
    const missing = SAFEGUARDS.flatMap(({ id, checks }) => [
      ...(isMessageCode(`client.would.${id}`) ? [] : [`would.${id}`]),
      ...(checks.length === 0 || isMessageCode(`client.unkept.${id}`) ? [] : [`unkept.${id}`]),
    ]);
    expect(missing).toEqual([]);
    expect(card('plesk-two-factor', 'en', only('plesk-two-factor', { outcome: 'fail', safeguard: 'new' }))).toContain(
      'You would have the protection promised above.',
    );
  });

  it('promises no name that the page does not show', () => {
    const { meaning: vouched } = SAFEGUARDS.find(({ id }) => id === 'attestation')!;
    expect(vouched.nl).not.toContain('met naam en');
    expect(vouched.en).not.toContain('by name and');
  });
});

describe("the client's page", () => {
  const page = clientReporter.render(sampleAssessment(), { lang: 'nl', history: sampleHistory() });
  const shown = page.replace(/<style>[^]*?<\/style>/, '').replaceAll(/<[^>]*>/g, ' ');

  it('names one time of day in each language, with its zone', () => {
    expect(shown.match(/\d\d[.:]\d\d/g)).toEqual(['07.14', '07:14']);
    expect(shown).toContain('07.14 uur (UTC)');
  });

  it('names that time on the clock of the organisation, and its day', () => {
    const sample = healthyAssessment();
    const at = (finishedAt: string) => ({
      ...sample,
      organisation: { ...sample.organisation, timezone: 'Europe/Amsterdam' },
      finishedAt,
    });
    const winter = clientReporter.render(at('2026-12-01T23:30:00.000Z'), { lang: 'nl' });
    expect(winter).toContain('2 december 2026, 00.30 uur (UTC+1)');
    expect(winter).toContain('Bewezen op 2 december 2026.');
    expect(winter).not.toContain('1 december 2026');
    expect(clientReporter.render(at('2026-07-01T10:00:00.000Z'), { lang: 'en' })).toContain('1 July 2026, 12:00 UTC+2');
  });

  it('has no date until which it is valid where a promise is not kept, and says whom to ask', () => {
    const whole = clientReporter.render(healthyAssessment(), { lang: 'nl' });
    expect(whole).toContain('Geldig tot');
    expect(whole).not.toContain('Vraag ernaar bij');
    expect(page).not.toContain('Geldig tot');
    expect(card('calendar-two-factor', 'nl')).toContain('Vraag ernaar bij');
    expect(card('plesk-https', 'nl')).not.toContain('Vraag ernaar bij');
  });

  it('says whether it is signed, with which key, and how to check that', () => {
    const signed = clientReporter.render(sampleAssessment(), { lang: 'nl', signedWith: 'c0ffee' });
    expect(signed).toContain('<code class=digest>c0ffee</code>');
    expect(signed).toContain('waarborg verify client.html --key');
    expect(page).toContain('Deze pagina is niet ondertekend');
    expect(page).not.toContain('waarborg verify');
  });

  it('has no words that only auditors know', () => {
    expect(shown).not.toMatch(
      /toetsingscriterium|assurance|penetratietest|beheersmaatregel|auditaccount|penetration test/i,
    );
  });

  it('shows the list of a promise as a list', () => {
    const claim = 'Gegevens worden gebruikt om:\n- Namen te registreren\n- Een account te maken\n';
    const assessment = only('data-copy', { claim });
    const statement = { ...assessment.statement, coverage: { sections: [], units: [] } };
    const listed = clientReporter.render({ ...assessment, statement }, { lang: 'nl' });
    expect(listed).toContain(
      '<blockquote lang="nl"><p>Gegevens worden gebruikt om:</p><ul><li>Namen te registreren</li><li>Een account te maken</li></ul></blockquote>',
    );
  });

  it('marks the words that were proven, and says which were not measured', () => {
    const assessment = only('website-https', { outcome: 'pass', proves: ['https'] });
    const unit = sampleUnit({ text: 'Onze site gebruikt HTTPS, DMARC en DNSSEC.', controls: ['website-https'] });
    const statement = { ...assessment.statement, coverage: { sections: [], units: [unit] } };
    const page = clientReporter.render({ ...assessment, statement }, { lang: 'nl' });
    expect(page).toContain(
      '<mark class="t-proven">HTTPS</mark>, <mark class="t-unmeasured">DMARC</mark> en <mark class="t-unmeasured">DNSSEC</mark>',
    );
    expect(page).toContain('Niet gemeten: DNSSEC, DMARC');
    expect(page).toContain('Aangetoond: HTTPS-verbinding');
  });

  it('says in its first sentences that less was measured than was promised', () => {
    const page = clientReporter.render(partlyMeasured(), { lang: 'nl' });
    const first = page.slice(page.indexOf('<h1>'), page.indexOf('<ul class=legend>'));
    expect(first).toContain('Wat van de 2 toezeggingen is gemeten, wordt aantoonbaar nagekomen.');
    expect(first).toContain('De verklaring belooft meer dan er is gemeten. Niet gemeten:</i>');
    expect(first).toContain('</i> DNSSEC, SPF, DKIM, DMARC.</p>');
    expect(page).not.toContain('Alle 2 toezeggingen');
  });

  it('says nothing of the kind where each topic is measured or confirmed', () => {
    const page = clientReporter.render(healthyAssessment(), { lang: 'nl' });
    expect(page).not.toContain('meer dan er is gemeten');
  });
});
