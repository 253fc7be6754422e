/**
 * Evidence of schema version 1, in the shape of today. It held English sentences, which stay as they are; kinds and checks
 * had other names; and some answers were put together in another way. What it did not see is not made up.
 */
import { renamedCheck } from '../model/renamed-checks.ts';

type Data = Readonly<Record<string, unknown>>;

/** For `problemsOfDocument` to accept or refuse: what is not a bundle of version 1 comes back as broken as it was. */
export function fromVersion1(written: object): object {
  const bundle = dataOf(written);
  if (!Array.isArray(bundle['items'])) return written;
  const items = listOf(bundle['items']).map((item) => {
    const kind = kindToday(item['kind']);
    return { ...item, kind, attempt: attemptToday(dataOf(item['attempt']), String(kind)) };
  });
  return { ...bundle, schemaVersion: 2, plan: planToday(dataOf(bundle['plan'])), items };
}

const kindToday = (kind: unknown): unknown => (kind === 'login.doors' ? 'login.bypass' : kind);

function planToday(plan: Data): Data {
  const set = dataOf(plan['controlSet']);
  const statement = dataOf(set['statement']);
  const { sentences, ...coverage } = dataOf(statement['coverage']);
  const units = coverage['units'] ?? listOf(sentences).map((sentence) => ({ ...UNREAD, ...sentence }));
  const controls = listOf(set['controls']).map((control) => ({
    ...control,
    params: Object.fromEntries(
      Object.entries(dataOf(control['params'])).map(([check, own]) => [renamedCheck(check) ?? check, own]),
    ),
  }));
  const waivers = listOf(set['waivers']).map((waiver) =>
    typeof waiver['check'] === 'string'
      ? { ...waiver, check: renamedCheck(waiver['check']) ?? waiver['check'] }
      : waiver,
  );
  return {
    ...plan,
    controlSet: { ...set, statement: { ...statement, coverage: { ...coverage, units } }, controls, waivers },
    requests: listOf(plan['requests']).map((request) => ({ ...request, kind: kindToday(request['kind']) })),
  };
}

/** A sentence of a statement that was not read for its topics. */
const UNREAD = {
  line: 1,
  path: [],
  context: '',
  label: '',
  mark: '',
  topics: [],
  words: [],
  negated: false,
  conditional: false,
};

function attemptToday(attempt: Data, kind: string): Data {
  if (attempt['status'] === 'failed') return { ...attempt, detail: observed(attempt['detail']) };
  const value = dataOf(attempt['value']);
  return { ...attempt, value: (VALUES[kind] ?? same)(dataOf(withCodes(value, kind))) };
}

/** Members that held sentences. */
const SENTENCES: readonly (readonly [kinds: RegExp, members: readonly string[]])[] = [
  [/^credentials\.breach$/, ['source']],
  [/^(?:dns|http)\./, ['problem', 'detail']],
  [/^login\.default-accounts$/, ['stopped', 'sign']],
  [/^login\./, ['sign', 'detail']],
  [/^tls\.(?:session|revocation-lists)$/, ['detail', 'problem']],
];

function withCodes(value: unknown, kind: string): unknown {
  const members = SENTENCES.find(([kinds]) => kinds.test(kind))?.[1] ?? [];
  const go = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(go);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, member]) => [name, members.includes(name) ? observed(member) : go(member)]),
    );
  };
  return go(value);
}

const observed = (sentence: unknown): unknown =>
  typeof sentence === 'string' ? { code: 'said-by-earlier-version', text: sentence } : sentence;

const same = (value: Data): Data => value;

/** Answers that were put together in another way. */
const VALUES: Readonly<Record<string, (value: Data) => Data>> = {
  'dns.records': (value) => {
    const { security } = dataOf(value['addresses']);
    if (security === undefined) return value;
    const done = (answer: unknown) => ({ status: 'completed', value: answer });
    return {
      ...value,
      // What was known of both together.
      addresses: { ipv4: done(value['addresses']), ipv6: done({ security, count: 0 }) },
      caa: done(value['caa']),
      tlsa: done(value['tlsa']),
    };
  },
  'http.response': withOthers(responseToday),
  'http.plain': withOthers((value) =>
    value['state'] === 'answered' ? { ...value, response: responseToday(dataOf(value['response'])) } : value,
  ),
  'http.security-txt': (value) =>
    value['state'] === 'answered' ? { end: 'answered', ...value, hop: hopToday(dataOf(value['hop']), null) } : value,
  'tls.scan': (value) => ({
    ...value,
    // Which path a visitor relies on was not looked for.
    certificates: listOf(value['certificates']).map((served) => ({ path: null, root: null, ...served })),
  }),
  'login.variants': ({ wrong: _wrong, ...value }) => ({
    ...value,
    tries: listOf(value['tries']).map((one) => (one['asked'] === true ? { withCode: false, ...one } : one)),
  }),
};

function withOthers(today: (value: Data) => Data): (value: Data) => Data {
  return (value) => {
    if (value['others'] === undefined) return today(value);
    const others = listOf(value['others']).map((other) => {
      const attempt = dataOf(other['attempt']);
      return attempt['status'] === 'completed'
        ? { ...other, attempt: { ...attempt, value: today(dataOf(attempt['value'])) } }
        : other;
    });
    return { ...today(value), others };
  };
}

/** The page stood beside the chain, and the way after a Refresh was a response of its own. */
function responseToday({ page, refresh, ...response }: Data): Data {
  if (page === undefined) return response;
  const chain = listOf(response['chain']);
  const way = dataOf(refresh);
  const { refresh: _refresh, ...shown } = dataOf(page);
  const hops = chain.map((hop, index) => {
    const next = chain[index + 1];
    if (next !== undefined) return hopToday(hop, null, { by: 'redirect', url: next['url'], usable: true });
    const on = typeof way['url'] === 'string' ? { by: 'refresh', url: way['url'], usable: true } : undefined;
    return hopToday(hop, page === null ? null : shown, on);
  });
  if (way['response'] == null)
    return { ...response, chain: hops, ...(refresh === undefined ? {} : { notFollowed: way['url'] }) };
  const after = responseToday(dataOf(way['response']));
  return { ...after, chain: [...hops, ...listOf(after['chain'])] };
}

/** It spoke HTTP/1.1 alone. */
function hopToday(hop: Data, page: Data | null, to?: Data): Data {
  const status = Number(hop['status']);
  const refusal = status >= 400 && ![401, 404, 410].includes(status) ? { refusal: { kind: 'status', status } } : {};
  return { protocol: 'http/1.1', page, ...refusal, ...hop, ...(to === undefined ? {} : { to }) };
}

function dataOf(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.map(dataOf) : [];
}
