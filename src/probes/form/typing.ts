/**
 * Types marked values with key events, leaves each field, and never sends: nothing is pressed, and what would send the form
 * is stopped on its way out. What leaves all the same is what the page's own scripts took.
 */
import { randomBytes, randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Exchange } from '../../browser/exchange.ts';
import { Marker } from '../../browser/marker.ts';
import type { Relation, TypedLeak } from '../../model/evidence/form.ts';
import { typeOf } from '../../pages/contact-fields.ts';
import { placeOf, type FoundForm } from '../../pages/contact-form.ts';
import { entering, leaving } from './in-page.ts';
import type { World } from './worlds.ts';

type Sent = Pick<Exchange, 'url' | 'method' | 'headers' | 'body'>;

/** What a visitor types into one page. */
export class Typing {
  readonly #markers: { readonly field: string; readonly marker: Marker }[] = [];
  readonly #relationOf: (host: string) => Relation;
  readonly #targets: string[] = [];
  readonly #leaks = new Map<string, TypedLeak>();
  #isGuarded = false;
  /** The last field that something was typed into. */
  #current = '';

  constructor(relationOf: (host: string) => Relation) {
    this.#relationOf = relationOf;
  }

  /** From now on nothing may send these forms. */
  guard(forms: readonly FoundForm[]): void {
    this.#isGuarded = true;
    this.#targets.push(...forms.flatMap(({ contact }) => contact.ways.map(({ to }) => to)));
  }

  /** The number of fields in which the value was seen to stay. */
  async fill(page: Page, world: World, { typable }: FoundForm): Promise<number> {
    let stayed = 0;
    for (const control of typable) {
      const name = control.attributes['name'] ?? '';
      const field = (name === '' ? control.label : name).slice(0, 80);
      const marker = markerFor(typeOf(control));
      this.#markers.push({ field, marker });
      this.#current = field;
      const entered = await world.ask<boolean>(entering(control.at, name)).catch(() => false);
      if (!entered) continue;
      await page.keyboard.type(marker.value);
      const held = await world.ask<string>(leaving(control.at)).catch(() => '');
      if (!isHeld(held, marker.value)) continue;
      stayed += 1;
      // A script may have put marks between its signs, or cut it off: so it would be sent.
      if (held !== marker.value) this.#markers.push({ field, marker: new Marker(held) });
    }
    return stayed;
  }

  /**
   * While something is typed: no page is opened, nothing goes to where the form is sent, nothing is posted to the own site,
   * and to another no more than the field that is being typed: more could be the whole form. What reads one is looked for.
   */
  mayPass(sent: Sent): boolean {
    if (!this.#isGuarded) return true;
    // Of a web socket that was open before, only this tells what goes out.
    this.#note(sent);
    if (isNavigation(sent) || this.#targets.includes(placeOf(sent.url))) return false;
    if (SAFE.includes(sent.method)) return true;
    const fields = this.#fieldsIn(sent);
    // Half of a value is not recognised, so nothing at all is posted there but the fact that somebody types.
    if (this.#relationOf(new URL(sent.url).hostname) === 'own') return fields.length === 0 && sent.body.length === 0;
    return fields.every(({ field }) => field === this.#current);
  }

  /** Each field with each host that its value went to. */
  leaksIn(sent: readonly Sent[]): TypedLeak[] {
    for (const one of sent) this.#note(one);
    return [...this.#leaks.values()].slice(0, MOST_LEAKS);
  }

  #note(sent: Sent): void {
    const host = new URL(sent.url).hostname;
    for (const { field, sentAs } of this.#fieldsIn(sent))
      this.#leaks.set(`${field} ${host}`, { field, host, relation: this.#relationOf(host), sentAs });
  }

  #fieldsIn(sent: Sent): { field: string; sentAs: TypedLeak['sentAs'] }[] {
    return this.#markers.flatMap(({ field, marker }) => {
      const sentAs = marker.sentAs(sent);
      return sentAs === null ? [] : [{ field, sentAs }];
    });
  }
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const MOST_LEAKS = 50;
/** Shorter values turn up by chance. */
const SHORTEST = 8;

/** A value that a field of this type takes. No such mailbox, number or page is anybody's. */
function markerFor(type: string): Marker {
  if (type === 'email') return Marker.email();
  if (type === 'tel') return new Marker(`06${Array.from({ length: 10 }, () => randomInt(10)).join('')}`);
  const word = `wb${randomBytes(7).toString('hex')}`;
  return type === 'url' ? new Marker(`https://example.org/${word}`, [word]) : new Marker(word);
}

/** As it was typed, cut off by a longest length, or with the marks that a script puts between. */
function isHeld(held: string, typed: string): boolean {
  const [have = '', want = ''] = [held, typed].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return have.length >= SHORTEST && (have.includes(want) || want.startsWith(have));
}

/** Another page, or a form in a frame that is sent; a frame that is only opened is a part of the page (Fetch Metadata §2). */
function isNavigation({ method, headers }: Sent): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = headers;
  // Over plain HTTP there is no such header, and only this one says it.
  if (mode === undefined) return headers['upgrade-insecure-requests'] !== undefined;
  return mode === 'navigate' && (destination === 'document' || !SAFE.includes(method));
}
