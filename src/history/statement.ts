/**
 * What is signed of a run: an in-toto Statement v1 with the test-result predicate v0.1, over the SHA-256 of each of its
 * files. Who holds the file and the public key can tell that nothing was changed since, and by which key it was signed.
 */
import { holds, isWaived, type Assessment } from '../model/assessment.ts';
import { digestOfBytes } from '../model/json.ts';

export interface Subject {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly Subject[];
  readonly predicateType: 'https://in-toto.io/attestation/test-result/v0.1';
  readonly predicate: {
    readonly result: 'PASSED' | 'WARNED' | 'FAILED';
    readonly configuration: readonly Subject[];
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
  };
}

export const sha256Of = (content: string | Uint8Array): string => digestOfBytes(content).slice('sha256:'.length);

export const subjectOf = (name: string, content: string | Uint8Array): Subject => ({
  name,
  digest: { sha256: sha256Of(content) },
});

/** `configuration`: controls.yaml by its digest; left out of what goes to clients. */
export function statementOf(
  assessment: Assessment,
  subjects: readonly Subject[],
  { configuration = true } = {},
): Statement {
  const { controls, complete, source } = assessment;
  const applicable = controls.filter(({ outcome }) => outcome !== 'not-applicable');
  const passed = applicable.filter((control) => holds(control) && !isWaived(control));
  const failed = applicable.filter((control) => control.outcome === 'fail' && !isWaived(control));
  const warned = applicable.filter((control) => !passed.includes(control) && !failed.includes(control));
  const sound = passed.length > 0 && warned.length === 0 && complete;
  const ids = (members: typeof controls) => members.map(({ id }) => id).sort();
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [...subjects].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: failed.length > 0 ? 'FAILED' : sound ? 'PASSED' : 'WARNED',
      configuration: configuration
        ? [{ name: source.file, digest: { sha256: source.digest.replace(/^sha256:/, '') } }]
        : [],
      passedTests: ids(passed),
      warnedTests: ids(warned),
      failedTests: ids(failed),
    },
  };
}
