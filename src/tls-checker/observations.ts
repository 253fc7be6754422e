import type { Asked } from './ask/features.ts';
import type { Parameters } from './ask/parameters.ts';
import type { Ssl2Answer } from './ask/protocols.ts';
import type { RecordVersion } from './registry/protocol.ts';
import type { CertificateFact } from './types.ts';
import type { VersionResult } from './version-lines.ts';

/** Everything that was observed at an address, before it is put into the words of the document. */
export interface Observations {
  readonly ssl2: Ssl2Answer;
  /** Lowest version first. */
  readonly versions: readonly VersionResult[];
  readonly parameters: Readonly<Partial<Record<RecordVersion, Parameters>>>;
  readonly features: Readonly<Record<string, Asked<unknown> | undefined>>;
  readonly certificates: readonly CertificateFact[];
  /** Undefined when it was not asked for. */
  readonly onDemand: OnDemand | undefined;
}

/** What no usual client asks. */
export type OnDemand = Readonly<Record<'heartbleed' | 'ccsInjection' | 'robot', Asked<boolean>>>;
