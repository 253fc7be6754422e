/**
 * Runs in a page: the parts of it that have buttons and lie over the rest or are small and speak of cookies, with what a visitor
 * sees of them. Text, so that the page's own world needs no types here. `whole`: the frame as such is the part.
 */
export const FIND_PARTS = String.raw`(whole, over) => {
  const text = (e) => (e.innerText || e.textContent || '').replace(/\s+/g, ' ').trim();
  const isSeen = (e) => {
    const box = e.getBoundingClientRect();
    if (box.width < 4 || box.height < 4 || box.right <= 0 || box.bottom + scrollY <= 0) return false;
    return e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('[inert]');
  };
  const isOver = (e) => /^(?:fixed|sticky)$/.test(getComputedStyle(e).position) || e.matches('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]');
  const up = (e) => e.parentElement || (e.getRootNode() instanceof ShadowRoot ? e.getRootNode().host : null);
  const isButton = (e) => e.matches('button,[role=button],input[type=button],input[type=submit]') || (e.matches('a') && !/^(?!#|javascript:)./i.test(e.getAttribute('href') || ''));
  const SPEAKS = /cookie|toestemming|consent|tracker|tracking/i;
  const MOST = 6000;
  const within = (root, selector, found = []) => {
    for (const e of root.querySelectorAll('*')) {
      if (found.length > 400) break;
      if (e.matches(selector)) found.push(e);
      if (e.shadowRoot) within(e.shadowRoot, selector, found);
    }
    return found;
  };
  const deep = (root) => {
    let all = text(root);
    for (const e of root.querySelectorAll('*')) if (e.shadowRoot) all += ' ' + [...e.shadowRoot.children].map((child) => (child.tagName === 'STYLE' ? '' : text(child))).join(' ');
    return all.slice(0, MOST);
  };
  const partOf = (button) => {
    if (whole) return document.body;
    let small = null;
    for (let at = up(button); at && at !== document.body && at !== document.documentElement; at = up(at)) {
      if (isOver(at)) return at;
      if (small || text(at).length > 900 || at.querySelector('h1,header,footer,nav,main,article')) continue;
      if (SPEAKS.test(text(at))) small = at;
    }
    return small;
  };
  const parts = new Map();
  for (const button of within(document, 'button,[role=button],input,a')) {
    if (!isButton(button) || !isSeen(button)) continue;
    const part = partOf(button);
    if (part === null) continue;
    if (!parts.has(part)) parts.set(part, []);
    parts.get(part).push(button);
  }
  const submits = (e) => {
    const form = e.form || e.closest('form');
    if (!form || form.method === 'dialog') return false;
    return e.matches('input[type=submit],input[type=image]') || (e.matches('button') && e.type === 'submit');
  };
  const chosen = [...parts].slice(0, 20);
  return {
    elements: chosen.map(([, buttons]) => buttons),
    parts: chosen.map(([part, buttons]) => ({
      text: deep(part),
      over: whole ? over : isOver(part),
      asks: within(part, 'input,textarea,select').some((e) => isSeen(e) && !['checkbox', 'radio', 'button', 'submit', 'hidden', 'image'].includes(e.type)),
      buttons: buttons.slice(0, 20).map((e) => ({ text: (text(e) || e.value || e.getAttribute('aria-label') || e.title || '').slice(0, 80), submits: submits(e) })),
    })),
  };
}`;
