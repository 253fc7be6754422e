/** What a product's file gives: how it is set up, and what controls.yaml says about it. */
import type { Json } from '../../../src/model/json.ts';
import type { Workbench } from './workbench.ts';

export interface Product {
  readonly name: string;
  /** Peers of Debian's, as `install` knows them. */
  readonly needs: readonly string[];
  /** Sets it up in every variant. What it starts outside the workbench it ends itself. */
  readonly start: (bench: Workbench) => Promise<{
    readonly variants: readonly Variant[];
    readonly stop?: () => Promise<void>;
  }>;
}

/** One system of the run, e.g. with the second factor switched on, and one with it switched off. */
export interface Variant {
  /** Also the column of docs/products.md. */
  readonly id: string;
  readonly host: string;
  /** Where it listens on loopback, for HTTPS. */
  readonly port: number;
  /** `login` of controls.yaml, without its account. */
  readonly login: Readonly<Record<string, Json>>;
  readonly account: TestAccount;
  /** A further account that `login` names as `device`. */
  readonly device?: TestAccount;
}

/** A factor that is off, on, or required of somebody who has none: each at a host of its own, with an account of its own. */
export function variantsOf(
  given: Pick<Variant, 'port' | 'login'>,
  hosts: Readonly<Record<Factor, string>>,
  accounts: Readonly<Record<Factor, TestAccount>>,
): Variant[] {
  const { port, login } = given;
  return FACTORS.map(([name, id]) => ({ id, host: hosts[name], port, login, account: accounts[name] }));
}

const FACTORS = [
  ['off', 'factor off'],
  ['on', 'factor on'],
  ['required', 'required, none set up'],
] as const;
type Factor = (typeof FACTORS)[number][0];

export interface TestAccount {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
  /** As in controls.yaml. */
  readonly pause?: number;
}
