/** What a visit with a browser could not do. */
export interface PrivacyObservations {
  'visit-needs-playwright': object;
  'visit-needs-browser': { problems: readonly string[] };
  'visit-too-large': object;
  'hint-visit-browser': object;
}
