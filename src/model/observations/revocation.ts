/** Fetching an authority's list of revoked certificates. */
export interface RevocationObservations {
  'crl-not-a-list': { url: string };
  'crl-elsewhere': { url: string };
  'crl-too-many-redirects': { url: string };
  'crl-status': { url: string; status: number };
  'crl-too-large': { url: string; mebibytes: number };
}
