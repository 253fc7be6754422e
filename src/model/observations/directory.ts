/** Reading a directory's interface about the second factors of its users. */
export interface DirectoryObservations {
  'login-not-by-directory': object;
  'origin-not-of-driver': { origin: string };
  'variable-not-set': { variable: string };
}
