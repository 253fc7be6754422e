/** Ids of sessions that travel in an address: Java's path parameter, PHP's and others' query, a folder of ASP.NET's. */
export function sessionIdsIn(address: string): string[] {
  return FORMS.flatMap((form) => [...address.matchAll(form)].map(([, id]) => id!));
}

const FORMS: readonly RegExp[] = [
  /[;?&](?:(?=[a-z_]*sess)[a-z_]+|sid)=([^;/?&#]{8,})/gi,
  // ASP.NET's UseUri: /(S(lit3py55t21z5v55vlm25s55))/
  /\/\([a-z]\(([^)/]{8,})\)\)/gi,
];
