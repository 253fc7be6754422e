import type { Text } from '../../model/text.ts';

/** Something that can be broken in one system of the lab. */
export interface Fault {
  readonly id: string;
  readonly system: 'website' | 'administration' | 'plesk' | 'calendar' | 'mail';
  /** The check that finds it. */
  readonly check: string;
  /** Checks that cannot but fail along with it. */
  readonly entails?: readonly string[];
  readonly title: Text;
}
