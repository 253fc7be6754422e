/** What can go wrong, or be noticed, on the way to a server. `where` is an origin or `host:port`; `error` the machine's own code. */
export interface NetworkObservations {
  'connection-refused': { where: string; error: string };
  'connection-reset': { where: string; error: string };
  'closed-without-answer': { where: string; error: string };
  'suspected-ban': { where: string; refusals: number };
  'group-not-spoken-here': { where: string; group: string };
  'no-route': { where: string; error: string };
  'no-connection-in-time': { where: string; error: string };
  'no-answer-in-time': { where: string; error: string };
  'run-stopped': { where: string };
  'too-heavy-to-read': { where: string };
  'address-not-found': { where: string; error: string };
  'not-sound-http': { where: string; error: string };
  'certificate-proves-nothing': { where: string; error: string };
  'client-certificate-demanded': { where: string; error: string };
  'no-tls-agreed': { where: string; error: string };
  'login-not-over-https': { where: string };
  'origin-of-another': { where: string; only: string };
  'connection-not-proven': { where: string };
  'connection-closed': { where: string };
  'closed-before-tls': { where: string };
  'starttls-refused': { where: string; answer: string };
  'not-a-mail-reply': { where: string };
  'answer-without-end': { where: string };
  'no-whole-answer-in-time': { where: string };
  /** This machine's own network lets no connection out. */
  'own-network-refuses': { where: string; error: string };
  /** `answer` is the first line of the proxy's answer. */
  'not-through-proxy': { where: string; answer: string };
  'proxy-unreachable': { where: string; proxy: string; because: string };
  'inside-address-not-asked': { where: string };
}
