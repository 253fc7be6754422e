/** What the administration interface of a suite tells of its users' second factors. Numbers only; nobody is named. */
export interface DirectorySecondFactor {
  readonly source: 'google-workspace' | 'microsoft-365';
  /** Active members; guests, suspended and archived ones are not counted. */
  readonly users: number;
  /** Those that have set up a second factor which they may use. */
  readonly enrolled: number;
  readonly admins: number;
  readonly adminsEnrolled: number;
  /** Those for whom the directory says that it is enforced; null where it is reported by policies. */
  readonly enforced: number | null;
  /**
   * What the policies say, where there are any: `for-all` without exceptions; `with-exceptions` some users, places or
   * applications are left out; `when-needed` the provider decides when to ask.
   */
  readonly policy: 'for-all' | 'with-exceptions' | 'when-needed' | 'not-required' | null;
  /** The audit user's own state; null when it is not among the users. */
  readonly auditUser: { readonly enrolled: boolean; readonly enforced: boolean | null } | null;
  /** Were all users read? */
  readonly complete: boolean;
}
