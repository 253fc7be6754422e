/** Who asks. A server may answer a checker otherwise than its visitors, so their words are at hand too. */
export const USER_AGENT = 'Mozilla/5.0 (compatible; Waarborg; +https://www.npmjs.com/package/waarborg)';

/** A browser's, reduced as browsers send it: that of every Chrome of this version on Windows. */
export const BROWSER_USER_AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
