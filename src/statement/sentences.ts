/**
 * A passage into its sentences. A full stop ends none inside an abbreviation, a name, a number or an address, nor before
 * a word in lower case. (Intl.Segmenter splits at all of these but the last, and costs a millisecond a paragraph.)
 */
import { part, type Passage } from './passage.ts';

/** Full stops with what closes after them, before white space. */
const STOP = /(?<![.!?…])[.!?…]+["'”’»)\]]*\s+/g;

export function sentencesIn(passage: Passage): Passage[] {
  const { text } = passage;
  const sentences: Passage[] = [];
  let from = 0;
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const to = index + stop.length;
    const before = text.slice(Math.max(from, to - LONGEST_WORD), to);
    if (to === text.length || !endsSentence(before, text.slice(to, to + LONGEST_WORD))) continue;
    sentences.push(part(passage, from, to));
    from = to;
  }
  if (text.slice(from).trim() !== '') sentences.push(part(passage, from, text.length));
  return sentences;
}

/** Enough of both sides of a full stop to tell. */
const LONGEST_WORD = 60;

/** After these a sentence never ends: something has to follow. */
const GOES_ON = words(`
  o.a. o.m. d.m.v. m.u.v. m.b.t. m.b.v. t.a.v. t.b.v. t.o.v. i.v.m. i.p.v. n.a.v. m.i.v. i.h.k.v. i.c.m. i.h.b. o.b.v. o.g.v. a.d.h.v. t.g.v. i.o.m. v.w.b. z.o.z.
  t/m bijv. bv. b.v.b. d.w.z. ca. resp. incl. excl. evt. vgl. zgn. nl. nr. nrs. art. artt. lid. par. tel. fa. dhr. mevr. mw. mr. dr. drs. ir. ing. prof. st. jl. a.s. ev. min. max. gem. afd. hfst. pag. blz.
  i.e. e.g. cf. viz. approx. esp. incl. excl. no. nos. vs. mrs. ms. messrs. sec. fig. dept. est. p. pp. u.s. u.k.`);

/** After these it may end; then what follows begins as sentences do. */
const MAY_END = words(
  'b.v. n.v. v.o.f. c.v. e.d. e.a. etc. enz. inc. ltd. co. corp. llc. plc. gmbh. a.m. p.m. jr. sr. u.s. u.k. ed. s.a. s.r.l. vof. bv. nv.',
);

/** Words with which sentences of statements begin, and names of firms do not go on. */
const BEGINS = words(`
  wij we u uw je jij jouw jullie ik ons onze de het een dit dat deze die alle alles er hier in op bij met voor via als indien wanneer waar ook daarnaast verder bovendien tevens hierdoor hiermee daarom door zo na om tot van vanaf naar geen niet iedere ieder elke elk klanten bezoekers medewerkers beheerders wachtwoorden gegevens persoonsgegevens
  the a an this that these those our your you it its they their there all any every each if when where for from in on at by with to we i no not only also additionally furthermore however therefore as access data passwords customers visitors users`);

function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  if (/^[\p{Ll}]/u.test(next)) return false;
  const word = (/(?<!\S)(\S+)\s*$/u.exec(before)?.[1] ?? '').toLowerCase().replace(/^[("'“‘[]+/, '');
  if (!word.endsWith('.') && !/\.["”’')\]]+$/.test(word)) return true;
  const begins = BEGINS.has((/^["'“‘(]*([\p{L}]+)/u.exec(next)?.[1] ?? '').toLowerCase());
  if (MAY_END.has(word)) return begins;
  if (GOES_ON.has(word)) return false;
  // An initial ("R. Jansen"), letters with points between ("a.d.h.v."), a number ("16. april", "art. 5.").
  if (/^\p{L}\.$/u.test(word)) return begins && word !== 'i.';
  if (/^(?:\p{L}{1,2}\.){2,}$/u.test(word)) return begins;
  return true;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
