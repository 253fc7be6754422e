/** Checks that once had another id: a file that still uses it is answered with the new one, and earlier evidence is read by it. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['credentials.attempts-limited', 'credentials.login-throttled'],
  ['credentials.users-not-told', 'credentials.no-user-enumeration'],
  ['two-factor.code-attempts-limited', 'two-factor.code-guessing-throttled'],
  ['two-factor.id-token-true', 'two-factor.id-token-valid'],
  ['two-factor.side-doors-closed', 'two-factor.no-bypass'],
]);

/** The id of today; undefined when it never had this one. */
export const renamedCheck = (id: string): string | undefined => RENAMED.get(id);
