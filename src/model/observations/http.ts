/** What can go wrong, or be noticed, on a visit without an account. `where` is an origin or an address. */
export interface HttpObservations {
  /** Of a site that is not declared, only what every browser would ask is asked. */
  'other-port-not-asked': { where: string };
  'no-answer-seen': { where: string };
}
