/** Puts credentials into the places of a declared request: `{username}`, `{password}`, `{code}`, `{trust}`. */
import type { Json } from '../../model/json.ts';

/** A string that is a place as a whole takes the value as it is; nothing is spliced into other text. */
export function putCredentials(template: Json, values: Readonly<Record<string, Json>> | object): Json {
  const known = values as Readonly<Record<string, Json>>;
  if (typeof template === 'string') {
    const place = /^\{(\w+)\}$/.exec(template)?.[1];
    return place !== undefined && Object.hasOwn(known, place) ? known[place]! : template;
  }
  if (Array.isArray(template)) return template.map((item: Json) => putCredentials(item, known));
  if (typeof template === 'object' && template !== null)
    return Object.fromEntries(Object.entries(template).map(([name, member]) => [name, putCredentials(member, known)]));
  return template;
}
