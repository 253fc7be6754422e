/** The lab: four systems, mail and a name server on loopback under an authority made at start, to be audited like any others. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newAccount } from './accounts.ts';
import { administration } from './administration.ts';
import { attestationsAt } from './attestations.ts';
import { createAuthority, type LeafOptions, type ServerCertificate } from './authority.ts';
import { calendar } from './calendar.ts';
import { listenNames } from './dns/server.ts';
import { FAULTS, type Broken } from './faults.ts';
import { listenImaps, listenSmtp } from './mail-servers.ts';
import { MAIL_DOMAIN, MAIL_HOST, MX, POLICY_HOST, zonesOf } from './names.ts';
import { panel } from './panel.ts';
import { listenPlain, listenTls, toHttps, withSecurityTxt, type Listener, type Site } from './site.ts';
import { leakedPasswords, weakPassword } from './passwords.ts';
import { weaknessOf } from './weaknesses.ts';
import { website as publicSite } from './website.ts';

export { FAULTS } from './faults.ts';

export interface Lab {
  /** The authority's root, PEM, in a folder that only this user can read. */
  readonly caFile: string;
  /** curl's `--connect-to`, one for each port. */
  readonly connectTo: readonly string[];
  /** The name server, as `ADDRESS:PORT`, and the file with the DS record from which its answers are validated. */
  readonly resolver: string;
  readonly anchorFile: string;
  /** Those four as words of the command line. */
  readonly reach: readonly string[];
  /** The variables that controls.yaml names, for the accounts of this start. */
  readonly env: Readonly<Record<string, string>>;
  /** Leaked passwords in the format of Pwned Passwords. */
  readonly breachFile: string;
  /** Attestations for the promises that no probe can see, dated at the start. */
  readonly attestationsFile: string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const HOSTS = {
  website: 'www.cyberbrain.nl',
  administration: 'administratie.cyberbrain.nl',
  plesk: 'plesk.cyberbrain.nl',
  calendar: 'agenda.cyberbrain.nl',
} as const;

export interface LabOptions {
  /** Ids of FAULTS. */
  readonly faults: readonly string[];
  readonly now: Date;
  /** The text of the privacy statement that the website publishes. */
  readonly statement: string;
}

/** @throws Error at an unknown one, for a lab that is whole by mistake proves nothing */
export async function startLab({ faults, now, statement }: LabOptions): Promise<Lab> {
  const unknown = faults.filter((fault) => !FAULTS.some(({ id }) => id === fault));
  if (unknown.length > 0) throw new Error(`the lab has no fault ${unknown.join(', ')}`);
  const broken: Broken = (fault) => faults.includes(fault);
  const [authority, stranger] = await Promise.all([
    createAuthority('Waarborg lab', now),
    createAuthority('Unknown', now),
  ]);
  const website = newAccount('redactie', { totp: false });
  const accounts = {
    website,
    administration: newAccount('audit@cyberbrain.nl', { totp: false, ...weakPassword(broken, website.password) }),
    plesk: newAccount('audit-beheer', { totp: true }),
    calendar: newAccount('audit', { totp: true }),
    device: newAccount('audit', { totp: false }),
  };
  const named = broken('website-wrong-name') ? ['www.example.org'] : [HOSTS.website, 'cyberbrain.nl'];
  const [forWebsite, forAdministration, forPlesk, forCalendar] = await Promise.all([
    (broken('website-untrusted-authority') ? stranger : authority).issue({ names: named }),
    authority.issue(administrationLeaf(broken)),
    authority.issue({ names: [HOSTS.plesk] }),
    authority.issue({ names: [HOSTS.calendar] }),
  ]);
  const [forMx, forMail, forPolicy] = await Promise.all([
    (broken('mail-certificate-of-stranger') ? stranger : authority).issue({ names: [MX] }),
    authority.issue({ names: [MAIL_HOST] }),
    authority.issue({ names: [POLICY_HOST] }),
  ]);
  const zones = zonesOf({
    broken,
    now,
    certificates: {
      [`${HOSTS.website}:443`]: forWebsite,
      [`${HOSTS.administration}:443`]: forAdministration,
      [`${HOSTS.plesk}:8443`]: forPlesk,
      [`${HOSTS.calendar}:443`]: forCalendar,
      [`${MX}:25`]: forMx,
      [`${MAIL_HOST}:993`]: forMail,
      [`${POLICY_HOST}:443`]: forPolicy,
    },
  });
  const inHalfAYear = new Date(now.getTime() + 182 * 86_400_000);
  const lastWeek = new Date(now.getTime() - 7 * 86_400_000);
  const site = withSecurityTxt(
    publicSite(accounts.website, { statement, broken, now }),
    broken('website-security-contact-expired') ? lastWeek : inHalfAYear,
  );
  const listeners = await allOrNone([
    broken('website-no-tls') ? listenPlain(site) : listenTls(site, forWebsite),
    listenPlain(broken('website-no-redirect') ? site : toHttps),
    listenTls(
      withSecurityTxt(administration(accounts.administration, broken), inHalfAYear),
      forAdministration,
      weaknessOf(broken),
    ),
    listenPlain(toHttps),
    listenTls(panel(accounts.plesk, broken), forPlesk),
    listenTls(withSecurityTxt(calendar(accounts.calendar, accounts.device, broken), inHalfAYear), forCalendar),
    listenPlain(toHttps),
    ...mailListeners({ broken, forMx, forMail, forPolicy }),
    listenNames(zones),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-lab-'));
  const [caFile, attestationsFile] = [join(folder, 'ca.pem'), join(folder, 'attestations.yaml')];
  const breachFile = join(folder, 'leaked-passwords.txt');
  await writeFile(caFile, authority.root, { mode: 0o600 });
  const leaked = broken('administration-leaked-password') ? [accounts.administration.password] : [];
  await writeFile(breachFile, leakedPasswords(leaked), { mode: 0o600 });
  const anchorFile = join(folder, 'anchor.ds');
  await writeFile(anchorFile, zones.at(-1)!.signer.text, { mode: 0o600 });
  await writeFile(attestationsFile, attestationsAt(now), { mode: 0o600 });
  const close = async () => {
    await Promise.all(listeners.map((listener) => listener.close()));
    await rm(folder, { recursive: true, force: true });
  };
  const connectTo = rules(listeners);
  const resolver = `127.0.0.1:${listeners.at(-1)!.port}`;
  return {
    reach: [
      ...['--cacert', caFile, '--resolver', resolver, '--trust-anchor', anchorFile],
      ...connectTo.flatMap((rule) => ['--connect-to', rule]),
    ],
    caFile,
    attestationsFile,
    breachFile,
    connectTo,
    resolver,
    anchorFile,
    env: {
      WEBSITE_AUDIT_USERNAME: accounts.website.username,
      WEBSITE_AUDIT_PASSWORD: accounts.website.password,
      ADMINISTRATION_URL: `https://${HOSTS.administration}`,
      ADMINISTRATION_AUDIT_USERNAME: accounts.administration.username,
      ADMINISTRATION_AUDIT_PASSWORD: accounts.administration.password,
      PLESK_URL: `https://${HOSTS.plesk}:8443`,
      PLESK_AUDIT_USERNAME: accounts.plesk.username,
      PLESK_AUDIT_PASSWORD: accounts.plesk.password,
      PLESK_AUDIT_TOTP: accounts.plesk.totp!,
      CALENDAR_URL: `https://${HOSTS.calendar}`,
      CALENDAR_AUDIT_USERNAME: accounts.calendar.username,
      CALENDAR_AUDIT_PASSWORD: accounts.calendar.password,
      CALENDAR_AUDIT_TOTP: accounts.calendar.totp!,
      CALENDAR_DEVICE_PASSWORD: accounts.device.password,
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface MailOptions {
  readonly broken: Broken;
  readonly forMx: ServerCertificate;
  readonly forMail: ServerCertificate;
  readonly forPolicy: ServerCertificate;
}

/** In the order of `rules`. */
function mailListeners({ broken, forMx, forMail, forPolicy }: MailOptions): Promise<Listener>[] {
  const startTls = broken('mail-no-starttls') ? ['SIZE 10240000'] : ['SIZE 10240000', 'STARTTLS'];
  const login = ['AUTH PLAIN'];
  const clear = broken('mail-password-in-clear') ? ['STARTTLS', ...login] : ['STARTTLS'];
  const listed = broken('mail-policy-of-other-server') ? 'mx.example.org' : `*.${MAIL_DOMAIN}`;
  const policy: Site = ({ path }) =>
    path === '/.well-known/mta-sts.txt'
      ? {
          status: 200,
          headers: [['Content-Type', 'text/plain']],
          body: `version: STSv1\nmode: enforce\nmx: ${listed}\nmax_age: 604800\n`,
        }
      : { status: 404 };
  return [
    listenSmtp({
      host: MX,
      certificate: forMx,
      offers: startTls,
      inside: [],
      oldTls: broken('mail-old-tls'),
      noCipher: broken('mail-weak-suite'),
    }),
    listenSmtp({ host: MAIL_HOST, certificate: forMail, offers: clear, inside: login }),
    listenImaps(forMail),
    listenTls(policy, forPolicy),
  ];
}

/** When one cannot listen, those that can are closed again. */
async function allOrNone(starts: readonly Promise<Listener>[]): Promise<Listener[]> {
  const results = await Promise.allSettled(starts);
  const problem = results.find((result) => result.status === 'rejected');
  const listeners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (problem === undefined) return listeners;
  await Promise.all(listeners.map((listener) => listener.close()));
  throw problem.reason;
}

function administrationLeaf(broken: Broken): LeafOptions {
  const names = [HOSTS.administration];
  if (broken('administration-certificate-not-logged')) return { names, receipts: 0 };
  if (broken('administration-expired-certificate')) return { names, fromDays: -97, untilDays: -7 };
  if (broken('administration-certificate-expires-soon')) return { names, fromDays: -87, untilDays: 3 };
  if (broken('administration-certificate-for-years')) return { names, untilDays: 730 };
  return { names };
}

function rules(listeners: readonly Listener[]): string[] {
  const places = [
    `${HOSTS.website}:443`,
    `${HOSTS.website}:80`,
    `${HOSTS.administration}:443`,
    `${HOSTS.administration}:80`,
    `${HOSTS.plesk}:8443`,
    `${HOSTS.calendar}:443`,
    `${HOSTS.calendar}:80`,
    `${MX}:25`,
    `${MAIL_HOST}:587`,
    `${MAIL_HOST}:993`,
    `${POLICY_HOST}:443`,
  ];
  return places.map((place, index) => `${place}:127.0.0.1:${listeners[index]!.port}`);
}
