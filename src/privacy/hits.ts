/** Which requests are measurements, by the shapes that the makers document; of a script that was loaded nothing follows. */
import type { SeenRequest } from '../model/evidence/privacy.ts';
import { processorAt, type Processor } from './processors.ts';

export interface Hit {
  /** Id of the processor. */
  readonly product: string;
  /** The account that it counts for, as the request names it. */
  readonly account: string | null;
  /** Of a product that has not counted since July 2024. */
  readonly dead: boolean;
  /** Storage was refused, and the measurement is sent all the same (consent mode). */
  readonly cookieless: boolean;
}

type Request = Pick<SeenRequest, 'host' | 'path' | 'method' | 'names' | 'values'>;

/** The measurement that this request is, whatever host it goes to; null for anything else. */
export function hitOf(request: Request): Hit | null {
  const { host, path, values } = request;
  const processor = processorAt(host, path);
  const isGoogle = processor?.id === 'google-analytics';
  if (/\/(?:g|mp)\/collect$/.test(path) && values['v'] === '2' && (isGoogle || /^G-/.test(values['tid'] ?? '')))
    return hit('google-analytics', values['tid'], { cookieless: /^G1[0-]0/.test(values['gcs'] ?? '') });
  if (/\/(?:[jr]\/)?collect$/.test(path) && values['v'] === '1' && (isGoogle || /^UA-/.test(values['tid'] ?? '')))
    return hit('google-analytics', values['tid'], { dead: true });
  if (/\/(?:matomo|piwik|ppms)\.php$/.test(path) && values['idsite'] !== undefined && has(request, 'rec'))
    return hit(processor?.kind === 'statistics' ? processor.id : 'matomo', values['idsite']);
  if (/\/api\/event$/.test(path) && has(request, 'n', 'u', 'd')) return hit('plausible', values['d']);
  if (/\/api\/send$/.test(path) && has(request, 'type', 'payload.website'))
    return hit('umami', values['payload.website']);
  return processor === undefined ? null : otherHit(request, processor);
}

/** Of the others any request counts that is not a program, a style sheet or a font. */
function otherHit({ path, method }: Request, { id, kind }: Processor): Hit | null {
  if (!['statistics', 'advertising', 'recording'].includes(kind)) return null;
  // Loading these is no measurement; what the script then sends has a shape of its own, above.
  if (['google-analytics', 'matomo', 'plausible', 'umami'].includes(id)) return null;
  return method === 'GET' && /\.(?:m?js|css|json|woff2?|html?)$|\/js$/.test(path) ? null : hit(id, undefined);
}

const has = ({ names }: Request, ...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name));

const hit = (product: string, account: string | undefined, more: Partial<Hit> = {}): Hit => ({
  product,
  account: account ?? null,
  dead: false,
  cookieless: false,
  ...more,
});
