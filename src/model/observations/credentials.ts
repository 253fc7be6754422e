/** The audit account's password, and the source in which leaked passwords are looked up. `source` is a host or a file's name. */
export interface CredentialsObservations {
  'account-without-password': object;
  'account-without-name-or-password': object;
  'breach-service': { host: string };
  'breach-file': { name: string };
  'breach-status': { source: string; status: number };
  'breach-too-long': { source: string };
  'breach-empty-range': { source: string };
  'breach-not-a-range': { source: string };
  'breach-unreadable': { source: string; error: string };
  'breach-line-malformed': { source: string };
  'breach-file-empty': { source: string };
  'breach-not-sorted': { source: string };
}
