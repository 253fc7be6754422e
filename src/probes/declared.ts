/** Only what is declared is touched: the host names that controls.yaml names. */
import type { ControlSet } from '../model/controls.ts';

export function declaredHosts(controlSet: ControlSet): ReadonlySet<string> {
  const settings = controlSet.systems.flatMap(({ url, endpoints }) => [url, ...endpoints]);
  const urls = settings.map(({ value }) => value).filter((value) => value !== null && URL.canParse(value));
  return new Set(urls.map((value) => new URL(value!).hostname));
}
