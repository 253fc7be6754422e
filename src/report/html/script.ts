/**
 * The one script. The page is whole without it: it only brings out the filter, opens and closes details,
 * and says so when the report is read after its date. It reads the reader's clock, and asks nothing of any server.
 */
export const SCRIPT = `
(() => {
  const $ = (selector) => document.querySelector(selector);
  const expired = $('#expired');
  if (expired && Date.now() > Date.parse(expired.dataset.until)) expired.hidden = false;
  const openAll = (open) => { for (const one of document.querySelectorAll('details')) one.open = open; };
  const tools = $('.tools');
  if (!tools) return;
  tools.hidden = false;
  const cards = [...document.querySelectorAll('[data-state]')];
  const texts = new Map();
  const textOf = (card) => {
    let text = texts.get(card);
    if (text === undefined) {
      const group = card.closest('.system');
      text = ((group ? group.firstElementChild.textContent : '') + ' ' + card.id + ' ' + card.textContent).toLowerCase();
      texts.set(card, text);
    }
    return text;
  };
  const words = $('#filter-words'), states = $('#filter-state'), status = $('#filter-count');
  const apply = () => {
    const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean), kept = states.querySelector(':checked').value;
    let shown = 0;
    for (const card of cards) {
      const fits = (kept === '' || card.dataset.state === kept) && (wanted.length === 0 || wanted.every((word) => textOf(card).includes(word)));
      card.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of document.querySelectorAll('.claim,.system')) group.hidden = !group.querySelector('[data-state]:not([hidden])');
    status.textContent = shown + ' / ' + cards.length;
  };
  words.addEventListener('input', apply);
  states.addEventListener('change', apply);
  $('#open-all').addEventListener('click', () => openAll(true));
  $('#close-all').addEventListener('click', () => openAll(false));
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest('[hidden]')) { words.value = ''; states.querySelector('input').checked = true; apply(); target.scrollIntoView(); }
  });
  apply();
})();
`;
