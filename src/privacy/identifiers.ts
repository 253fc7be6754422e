/** Which values can tell one browser from all others, and which parameters are made for that. */

/** The pieces of a value that are long and irregular enough: a number of a version, a time or a word is not. */
export function identifiersIn(value: string): readonly string[] {
  return value
    .slice(0, 4000)
    .split(/[^A-Za-z0-9-]+/)
    .flatMap((piece) => (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(piece) ? [piece] : piece.split('-')))
    .filter(isIrregular);
}

function isIrregular(piece: string): boolean {
  if (piece.length < 8) return false;
  if (/^\d+$/.test(piece)) return piece.length >= 9 && !isTime(piece) && !/^(\d)\1*$/.test(piece);
  if (/^[0-9a-f-]{32,}$/i.test(piece)) return true;
  if (/^[0-9a-f]+$/i.test(piece) && piece.length >= 12 && /\d/.test(piece)) return true;
  const changes = piece.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
  if (changes >= 3) return true;
  const cases = piece.match(/[a-z](?=[A-Z])/g)?.length ?? 0;
  return piece.length >= 16 && changes + cases >= 4;
}

/** Seconds or milliseconds since 1970, of these years. */
const isTime = (digits: string): boolean => /^1[5-9]\d{8}(?:\d{3})?$/.test(digits);

/** Names of parameters that tell browsers apart: of a session or a page alone they are not. */
export const isBrowserParameter = (name: string): boolean =>
  /^(?:cid|_id|client_?id|visitor(?:_?id)?|vid|fbp|_fbp|uuid|guid|device_?id|distinct_id|anonymous_?id|anon_?id|user_?pseudo_?id|fpid|ecid|mid|muid|ttp|_ttp|hjuserid|browser_?id)$/i.test(
    name.replace(/^.*\./, ''),
  );

/** Names of parameters that hold somebody's account, or a hash of an address. */
export const isUserParameter = (name: string): boolean =>
  /^(?:uid|user_?id|userid|(?:ep|up)\.user_?id|ud\[\w+\]|em|ph|user_data(?:\..+)?|e-?mail|hashed_?email|email_?sha256|sha256_email_address|external_?id|customer_?id|member_?id|login)$/i.test(
    name.replace(/^payload\./, ''),
  );

/** Names that say what keeps a site working: a session, a token against forged requests, load balancing, the choice itself. */
export function isNecessaryName(name: string, days: number | null): boolean {
  if (RECORD_OF_CHOICE.test(name) || NETWORK.test(name)) return true;
  const most = CART.test(name) ? 31 : 2;
  return (CART.test(name) || SESSION.test(name)) && days !== null && days <= most;
}

const RECORD_OF_CHOICE =
  /consent|cookie[_-]?(?:notice|law|banner|preference|pref|choice|setting|policy|status|level)|^cmplz|optanon|klaro|borlabs|didomi|axeptio|tarteaucitron|^cc_cookie$|^euconsent|^moove_gdpr|^cli?_|notice_seen|^usprivacy$/i;
const NETWORK =
  /^(?:__cf_bm|cf_clearance|_cfuvid|__cflb|AWSALB\w*|incap_ses_.*|visid_incap_.*|nlbi_.*|TS[0-9a-f]{6,}|ak_bmsc|bm_sz|bm_sv|_abck|ARRAffinity\w*|SERVERID|BIGipServer.*)$/;
const SESSION = /sess|sid$|csrf|xsrf|token|auth|login|nonce/i;
const CART = /cart|basket|winkel(?:wagen|mand)/i;
