/** A certificate authority that lives as long as the lab: a root, an intermediate, and leaves of any quality. */
import { authorityExtensions, certificate, newKeys, serverExtensions } from '../certificates/certificate.ts';
import { receipts } from './receipts.ts';

const DAY = 86_400_000;

export interface LeafOptions {
  readonly names: readonly string[];
  /** Days from now; negative is in the past. */
  readonly fromDays?: number;
  readonly untilDays?: number;
  /** Receipts of public logs in it; two when absent. */
  readonly receipts?: number;
}

export interface ServerCertificate {
  /** The leaf and the intermediates, PEM. */
  readonly chain: string;
  readonly leaf: string;
  readonly key: string;
}

export interface Authority {
  readonly root: string;
  readonly issue: (options: LeafOptions) => Promise<ServerCertificate>;
}

export async function createAuthority(name: string, now: Date): Promise<Authority> {
  const [rootKeys, intermediateKeys] = await Promise.all([newKeys(), newKeys()]);
  const [rootName, intermediateName] = [`${name} Root`, `${name} Intermediate`];
  const byRoot = { issuer: rootName, from: day(now, -30), until: day(now, 365), signedBy: rootKeys.privateKey };
  const intermediate = certificate({
    ...byRoot,
    subject: intermediateName,
    publicKey: intermediateKeys.publicKey,
    extensions: authorityExtensions(0),
  });
  return {
    root: certificate({
      ...byRoot,
      subject: rootName,
      publicKey: rootKeys.publicKey,
      extensions: authorityExtensions(),
    }),
    issue: async ({ names, fromDays = -1, untilDays = 60, receipts: logged = 2 }) => {
      const keys = await newKeys();
      const leaf = certificate({
        subject: names[0] ?? '',
        issuer: intermediateName,
        from: day(now, fromDays),
        until: day(now, untilDays),
        publicKey: keys.publicKey,
        signedBy: intermediateKeys.privateKey,
        extensions: serverExtensions(
          names,
          keys.publicKey,
          intermediateKeys.publicKey,
          logged === 0 ? undefined : receipts(logged),
        ),
      });
      const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
      return { chain: `${leaf}\n${intermediate}\n`, leaf, key };
    },
  };
}

function day(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY);
}
