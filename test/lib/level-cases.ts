/** The cases that every check of levels has: what the policy’s failFrom and warnFrom make of one and the same server. */
import type { TlsScanned } from '../../src/model/evidence/tls.ts';
import type { CheckCase } from './checkTester.ts';

interface Shown {
  readonly scan: { readonly 'tls.scan': TlsScanned };
  /** A name that it shows, and that the cases move from level to level; all others are good. */
  readonly name: string;
  readonly others: readonly string[];
}

export function levelCases({ scan, name, others }: Shown): readonly CheckCase[] {
  const on = (list: 'sufficient' | 'phaseOut', more: Readonly<Record<string, string>>) => ({
    good: others,
    sufficient: [],
    phaseOut: [],
    [list]: [name],
    ...more,
  });
  const cases = [
    ['sufficient, under a policy that warns of it', on('sufficient', { warnFrom: 'sufficient' }), 'only-sufficient'],
    ['to be phased out, with a warning', on('phaseOut', { warnFrom: 'phase-out' }), 'to-phase-out'],
    ['to be phased out, allowed without a word', on('phaseOut', { warnFrom: 'insufficient' }), 'phase-out-allowed'],
    ['to be phased out, under a policy that fails it', on('phaseOut', { failFrom: 'phase-out' }), 'insufficient'],
  ] as const;
  return cases.map(([told, params, reason]) => ({ name: `levels: ${told}`, params, with: scan, expect: reason }));
}
