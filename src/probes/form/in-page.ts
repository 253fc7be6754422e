/**
 * Runs in the page, and changes nothing there. The text of these functions is what is sent: they may use each other and
 * nothing else. What the names of fields hide of a form (one called `attributes`) is asked of its prototype.
 */
import type { ControlSnapshot, DocumentSnapshot, FormSnapshot, LinkSnapshot } from '../../pages/form-snapshot.ts';
import type { PageDocument, PageElement, PageField, PageLink, PageRoot } from './dom.ts';

/** Of the page that this runs in. */
declare const document: PageDocument;
declare const scrollX: number;
declare const scrollY: number;
/** A browser's own way to ask what listens to a node; only where it is asked for. */
declare const getEventListeners: ((node: unknown) => Readonly<Record<string, unknown>>) | undefined;

function words(text: string | null | undefined, most: number): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, most);
}

function isSeen(element: PageElement): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const isDrawn = element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: true,
  });
  const isHidden = element.closest('[aria-hidden=true],[inert]') !== null;
  return isDrawn && !isHidden && width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
}

function isRoomy(element: PageElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 150 && height >= 80;
}

/** The document and every shadow tree that can be looked into. */
function rootsOf(): PageRoot[] {
  const roots: PageRoot[] = [document];
  for (let i = 0; i < roots.length && i < 200; i++)
    for (const { shadowRoot } of roots[i]!.querySelectorAll('*')) if (shadowRoot !== null) roots.push(shadowRoot);
  return roots;
}

function allOf(selector: string): PageElement[] {
  return rootsOf().flatMap((root) => [...root.querySelectorAll(selector)]);
}

function fieldsOf(): PageField[] {
  const own = 'input,textarea,select,button';
  const made = '[contenteditable=""],[contenteditable=true],[role=textbox],[role=checkbox],[role=switch]';
  return allOf(`${own},${made}`).slice(0, 500) as PageField[];
}

/** Out of shadow trees too. */
function above(element: PageElement): PageElement | null {
  const parent = element.parentNode;
  return parent?.nodeType === 11 ? parent.host! : (parent as PageElement | null);
}

/** Null when that cannot be asked. Of a press, only the button itself: whole pages listen to presses. */
function listensTo(types: readonly string[], start: PageElement, around: boolean): boolean | null {
  if (typeof getEventListeners !== 'function') return null;
  const heard = (node: unknown) => types.some((type) => Object.hasOwn(getEventListeners(node), type));
  for (let node: PageElement | null = start; node !== null; node = around ? above(node) : null)
    if (heard(node)) return true;
  return around && heard(globalThis);
}

function attributesOf(element: PageElement): Record<string, string> {
  let proto = Object.getPrototypeOf(element) as object;
  while (!Object.hasOwn(proto, 'attributes')) proto = Object.getPrototypeOf(proto) as object;
  const list = [
    ...(Reflect.get(proto, 'attributes', element) as Iterable<{ readonly name: string; readonly value: string }>),
  ];
  return Object.fromEntries(list.slice(0, 60).map(({ name, value }) => [name, value.slice(0, 500)]));
}

function labelOf(field: PageField): string {
  const ids = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 5);
  const named = ids.map((id) => document.getElementById(id)?.textContent);
  const labels = [...(field.labels ?? [])].map(({ textContent }) => textContent);
  const found = words([...named, ...labels, field.getAttribute('aria-label')].filter(Boolean).join(' '), 300);
  if (found !== '') return found;
  if (field.localName === 'button') return words(field.textContent, 100);
  // Without a label: the words of its own paragraph or row.
  const box = field.closest('tr,p,li,td,div,fieldset');
  const isAlone = box !== null && [...box.querySelectorAll('input,textarea,select')].length === 1;
  return isAlone ? words(box.textContent, 120) : '';
}

function groupOf(field: PageField): string {
  const box = field.closest('fieldset,[role=radiogroup],[role=group]');
  return words(box?.querySelector('legend')?.textContent ?? box?.getAttribute('aria-label'), 200);
}

function controlOf(field: PageField, at: number): ControlSnapshot {
  const isList = field.localName === 'select';
  const chosen = field.selectedIndex ?? -1;
  return {
    at,
    tag: field.localName,
    attributes: attributesOf(field),
    label: labelOf(field),
    group: groupOf(field),
    required: field.required === true || field.getAttribute('aria-required') === 'true',
    checked: isList ? chosen > 0 : field.checked === true || field.getAttribute('aria-checked') === 'true',
    enabled: field.disabled !== true && !field.matches(':disabled'),
    seen: isSeen(field),
    option: isList ? words(field.options?.[chosen]?.textContent, 100) : '',
  };
}

/** The part of the page that a form stands in; never the whole page. */
function partOf(form: PageElement): PageElement {
  const part = form.closest('section,article,dialog,[role=dialog]') ?? above(form);
  return part === null || !part.matches('*') || part.matches('html,body,main') ? form : part;
}

interface Owned {
  readonly field: PageField;
  readonly at: number;
}

function formOf(form: PageElement | null, own: readonly Owned[]): FormSnapshot {
  const around = form ?? own[0]?.field.closest('section,article,dialog,div') ?? null;
  const title = around?.querySelector('h1,h2,h3,h4,legend') ?? (around && partOf(around).querySelector('h1,h2,h3,h4'));
  const buttons = own.filter(({ field }) => field.matches('button,[type=submit],[type=image]'));
  const heard = [
    form === null ? true : listensTo(['submit', 'formdata'], form, true),
    ...buttons.map(({ field }) => listensTo(['click', 'mousedown', 'pointerdown', 'keydown'], field, false)),
  ];
  return {
    attributes: form === null ? null : attributesOf(form),
    words: words(title?.textContent ?? form?.getAttribute('aria-label') ?? form?.getAttribute('id'), 80),
    seen: own.some(({ field }) => isSeen(field)),
    search: around?.closest('[role=search],search') != null,
    listens: heard.includes(true) ? true : heard.includes(null) ? null : false,
    controls: own.map(({ field, at }) => controlOf(field, at)),
  };
}

function linkOf(link: PageLink, forms: readonly PageElement[]): LinkSnapshot {
  return {
    url: link.href.slice(0, 2_000),
    text: words(
      `${link.textContent ?? ''} ${link.getAttribute('aria-label') ?? link.getAttribute('title') ?? ''}`,
      200,
    ),
    near: forms.flatMap((form, i) => (partOf(form).contains(link) ? [i] : [])),
  };
}

function snapshotOf(): DocumentSnapshot {
  const fields = fieldsOf();
  const forms = allOf('form').slice(0, 50);
  const owned = [...forms, null].map((form) =>
    fields.flatMap((field, at) => ((field.form ?? null) === form ? [{ field, at }] : [])),
  );
  const loose = owned.at(-1)!;
  const places = [...forms, ...loose.slice(0, 1).map(({ field }) => field.closest('div,section,article') ?? field)];
  const isClosed = (element: PageElement) =>
    element.localName.includes('-') && element.shadowRoot === null && element.childElementCount === 0;
  return {
    url: document.URL,
    base: document.baseURI,
    scripted: allOf('script').length > 0,
    closed: allOf('*').filter((element) => isClosed(element) && isRoomy(element) && isSeen(element)).length,
    forms: [...forms, ...(loose.length > 0 ? [null] : [])].map((form, i) => formOf(form, owned[i]!)),
    links: allOf('a[href],area[href]')
      .filter(isSeen)
      .slice(0, 500)
      .map((link) => linkOf(link as PageLink, places)),
  };
}

/** Puts the cursor into a field; false when it is another by now, or does not take it. */
function enterField(at: number, name: string): boolean {
  const field = fieldsOf()[at];
  if (field === undefined || (field.getAttribute('name') ?? '') !== name) return false;
  field.focus();
  return field.matches(':focus');
}

/** Leaves it, as a visitor who goes on does, and gives what it holds by now. */
function leaveField(at: number): string {
  const field = fieldsOf()[at];
  const value = words(field?.value ?? field?.textContent, 500);
  field?.blur();
  return value;
}

const PARTS = [
  words,
  isSeen,
  isRoomy,
  rootsOf,
  allOf,
  fieldsOf,
  above,
  listensTo,
  attributesOf,
  labelOf,
  groupOf,
  controlOf,
  partOf,
  formOf,
  linkOf,
  snapshotOf,
  enterField,
  leaveField,
];

/** Tools that run TypeScript wrap functions to keep their names. */
const expression = (call: string): string =>
  `(() => { const __name = (f) => f; ${PARTS.join('\n')}\nreturn ${call}; })()`;

export const SNAPSHOT = expression('snapshotOf()');
export const entering = (at: number, name: string): string => expression(`enterField(${at}, ${JSON.stringify(name)})`);
export const leaving = (at: number): string => expression(`leaveField(${at})`);
