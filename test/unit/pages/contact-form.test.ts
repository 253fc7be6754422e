import { describe, expect, it } from 'vitest';
import { chosenIn, isRequired, kindOf } from '../../../src/pages/contact-fields.ts';
import { contactFormsIn } from '../../../src/pages/contact-form.ts';
import type { Relation } from '../../../src/model/evidence/form.ts';
import type { ControlSnapshot, DocumentSnapshot } from '../../../src/pages/form-snapshot.ts';
import {
  CONTACT,
  control,
  documentSnapshot,
  EMAIL,
  formSnapshot,
  MESSAGE,
  NAME,
  SEND,
  typed,
} from '../../lib/contact-forms.ts';

const relationOf = (host: string): Relation =>
  host === 'www.zaak.nl' ? 'own' : host === 'f.dienst.nl' ? 'declared' : 'undeclared';
const found = (...documents: DocumentSnapshot[]) =>
  contactFormsIn(documents, { relationOf, explained: new Set(['tel']) });
const waysOf = (attributes: Record<string, string>, buttons: readonly ControlSnapshot[] = [SEND], base?: string) =>
  found(
    documentSnapshot([formSnapshot([EMAIL, MESSAGE, ...buttons], attributes)], base === undefined ? {} : { base }),
  )[0]!.contact;
const button = (attributes: Record<string, string>) => control('button', '', 'Verstuur', { attributes });

describe('contactFormsIn › which form', () => {
  const search = formSnapshot([typed('search', 'q', 'Zoek'), SEND], { action: '/zoek' });
  const searchArea = formSnapshot([control('textarea', 'q', 'Zoek'), EMAIL, SEND], {}, { search: true });
  const newsletter = formSnapshot([EMAIL, SEND], { action: '/nieuws', method: 'post' });
  const login = formSnapshot([EMAIL, MESSAGE, typed('password', 'p', 'Wachtwoord'), SEND]);
  const captcha = formSnapshot([EMAIL, control('textarea', 'g-recaptcha-response', ''), SEND]);
  const contact = formSnapshot(CONTACT, { action: '/verzend', method: 'post' }, { words: 'Vraag' });
  const chat = formSnapshot([MESSAGE, SEND], null, { words: 'Chat' });
  const hidden = formSnapshot(CONTACT, {}, { words: 'Op de telefoon', seen: false });

  it.each([
    ['none of these', [search, searchArea, newsletter, login, captcha], []],
    ['the one with a message and an address', [search, newsletter, chat, contact, hidden], ['Vraag']],
    ['a message alone, when there is no other', [newsletter, chat], ['Chat']],
    ['what nobody sees, when nothing is seen', [newsletter, hidden], ['Op de telefoon']],
    ['each of two', [contact, formSnapshot(CONTACT, {}, { words: 'Offerte' })], ['Vraag', 'Offerte']],
  ])('%s', (_name, forms, titles) => {
    expect(found(documentSnapshot(forms)).map(({ contact: { title } }) => title)).toEqual(titles);
  });

  it('one in a frame, and whose the frame is', () => {
    const frame = documentSnapshot([contact], { url: 'https://f.vreemd.nl/f?key=1', base: 'https://f.vreemd.nl/f' });
    const [one] = found(documentSnapshot([newsletter]), frame);
    expect(one).toMatchObject({ document: 1, form: 0 });
    expect(one!.contact.frame).toEqual({ url: 'https://f.vreemd.nl/f', host: 'f.vreemd.nl', relation: 'undeclared' });
    expect(one!.contact.ways[0]).toMatchObject({ host: 'f.vreemd.nl', relation: 'undeclared' });
    expect(found(documentSnapshot([]), { ...frame, url: 'about:srcdoc' })[0]!.contact.frame).toBeNull();
  });

  it('types into text fields that people see, and no others', () => {
    const more = [
      typed('text', 'website', 'Laat leeg', { seen: false }),
      typed('password', 'x', ''),
      typed('file', 'bijlage', 'Bijlage'),
      typed('number', 'aantal', 'Aantal'),
      typed('text', 'vast', '', { attributes: { readonly: '' } }),
      typed('text', 'uit', '', { enabled: false }),
      typed('text', 'pin', '', { attributes: { maxlength: '4' } }),
      typed('tel', 'tel', 'Telefoon'),
    ].filter(({ attributes }) => attributes['type'] !== 'password');
    const [one] = found(documentSnapshot([formSnapshot([...CONTACT, ...more])]));
    expect(one!.typable.map(({ attributes }) => attributes['name'])).toEqual(['naam', 'email', 'bericht', 'tel']);
  });
});

describe('contactFormsIn › where it is sent (HTML §4.10.21.3)', () => {
  it.each([
    ['action', { action: '/in', method: 'POST' }, [SEND], ['https www.zaak.nl own post /in']],
    ['neither action nor method', {}, [SEND], ['https www.zaak.nl own get /contact']],
    ['an empty action', { action: ' ', method: 'post' }, [SEND], ['https www.zaak.nl own post /contact']],
    ['an unknown method', { action: '/in', method: 'put' }, [SEND], ['https www.zaak.nl own get /in']],
    [
      'formaction goes before action',
      { action: '/in', method: 'post' },
      [button({ formaction: 'https://f.vreemd.nl/in' })],
      ['https f.vreemd.nl undeclared post /in'],
    ],
    [
      'an action that no button uses is not a way',
      { action: 'https://f.vreemd.nl/in', method: 'post' },
      [button({ formaction: '/in' })],
      ['https www.zaak.nl own post /in'],
    ],
    [
      'each button its own',
      { action: '/in', method: 'post' },
      [SEND, typed('image', '', '', { attributes: { formaction: 'https://f.dienst.nl/in', formmethod: 'get' } })],
      ['https www.zaak.nl own post /in', 'https f.dienst.nl declared get /in'],
    ],
    ['plain HTTP', { action: 'http://www.zaak.nl/in', method: 'post' }, [SEND], ['http www.zaak.nl own post /in']],
    ['no scheme', { action: '//f.vreemd.nl/in', method: 'post' }, [SEND], ['https f.vreemd.nl undeclared post /in']],
  ])('%s', (_name, attributes, buttons, ways) => {
    const { ways: seen, sentBy } = waysOf(attributes, buttons);
    expect(
      seen.map((one) => `${one.scheme} ${one.host} ${one.relation} ${one.method} ${new URL(one.to).pathname}`),
    ).toEqual(ways);
    expect(sentBy).toBe('form');
  });

  it('goes by the base of the page, and keeps no query', () => {
    const { ways } = waysOf({ action: 'in?token=1', method: 'post' }, [SEND], 'https://f.dienst.nl/a/');
    expect(ways).toEqual([
      { to: 'https://f.dienst.nl/a/in', scheme: 'https', host: 'f.dienst.nl', relation: 'declared', method: 'post' },
    ]);
  });

  it('knows a mail program', () => {
    const { ways, sentBy } = waysOf({ action: 'mailto:info@zaak.nl?subject=Vraag', method: 'post' });
    expect(ways[0]).toMatchObject({ to: 'mailto:info@zaak.nl', scheme: 'mailto', relation: 'none' });
    expect(sentBy).toBe('form');
  });

  it.each([
    ['a listener', formSnapshot(CONTACT, { action: '/in' }, { listens: true }), 'script'],
    ['listeners unseen', formSnapshot(CONTACT, { action: '/in' }, { listens: null }), 'unseen'],
    ['no form around the fields', formSnapshot(CONTACT, null), 'script'],
    ['no button that sends', formSnapshot([EMAIL, MESSAGE, button({ type: 'button' })], { action: '/in' }), 'script'],
    ['a script as address', formSnapshot(CONTACT, { action: 'javascript:send()' }), 'script'],
    ['a dialog', formSnapshot(CONTACT, { action: '/in', method: 'dialog' }), 'script'],
  ])('is sent by something else: %s', (_name, form, sentBy) => {
    expect(found(documentSnapshot([form]))[0]!.contact.sentBy).toBe(sentBy);
  });
});

describe('kindOf', () => {
  it.each([
    [NAME, 'name'],
    [typed('text', 'fname', 'First name'), 'name'],
    [typed('text', 'companyName', 'Company'), 'other'],
    [EMAIL, 'email'],
    [typed('text', 'yourEmail', ''), 'email'],
    [typed('text', 'x', 'Uw e-mailadres'), 'email'],
    [typed('tel', 'x', ''), 'phone'],
    [typed('text', 'x', '', { attributes: { autocomplete: 'street-address' } }), 'address'],
    [typed('text', 'postcode', 'Postcode'), 'address'],
    [typed('text', 'bsn', 'BSN'), 'national-id'],
    [typed('text', 'x', 'Burgerservicenummer'), 'national-id'],
    [typed('date', 'geboortedatum', ''), 'birth'],
    [typed('radio', 'g', 'Man', { group: 'Geslacht' }), 'gender'],
    [typed('text', 'x', 'Nationaliteit'), 'belief-or-origin'],
    [typed('text', 'iban', 'IBAN'), 'finances'],
    [typed('checkbox', 'x', 'Ik ga akkoord met de voorwaarden'), 'agreement'],
    [control('textarea', 'x', ''), 'message'],
    [control('textarea', 'adres', 'Adres'), 'address'],
    [typed('text', 'onderwerp', 'Onderwerp'), 'subject'],
    [typed('text', 'ordernummer', 'Bestelling'), 'other'],
  ])('%#', (one, kind) => {
    expect(kindOf(one)).toBe(kind);
  });

  it('sees what a label marks as required', () => {
    const marked = ['Naam *', '* Naam', 'Naam (verplicht)', 'Name (required)', 'Naam*:'];
    expect(marked.map((label) => isRequired(typed('text', 'x', label)))).toEqual(marked.map(() => true));
    expect(isRequired(NAME)).toBe(false);
  });
});

describe('chosenIn', () => {
  const box = (label: string, more: Partial<ControlSnapshot> = {}) =>
    typed('checkbox', 'x', label, { checked: true, ...more });
  const radio = (group: string, label: string) => typed('radio', 'x', label, { group, checked: true });
  const list = (label: string, option: string) => control('select', 'x', label, { option, checked: true });

  it.each([
    ['an empty box', box('Nieuwsbrief', { checked: false }), 'no'],
    ['a newsletter', box('Houd mij op de hoogte'), 'consent'],
    ['terms', box('I agree to the terms'), 'consent'],
    ['a switch', control('button', 'x', 'Newsletter', { checked: true, attributes: { role: 'switch' } }), 'consent'],
    ['a copy', box('Stuur mij een kopie'), 'harmless'],
    ['a subject', box('Een vraag'), 'unknown'],
    ['other words', box('Ja, graag'), 'unknown'],
    ['a subject of several', radio('Onderwerp', 'Een offerte'), 'no'],
    ['a subject about the newsletter', radio('Onderwerp', 'De nieuwsbrief'), 'no'],
    ['yes to a newsletter', radio('Nieuwsbrief', 'Ja'), 'consent'],
    ['no to a newsletter', radio('Nieuwsbrief', 'Nee'), 'no'],
    ['yes in a list', list('Wilt u de nieuwsbrief?', 'Ja'), 'consent'],
    ['a place to choose', list('Newsletter', 'Please choose'), 'no'],
  ])('%s', (_name, one, chosen) => {
    expect(chosenIn(one)).toBe(chosen);
  });
});
