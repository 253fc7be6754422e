/** The way out of a page: only what logs out is pressed, for any other form of the page would change something. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/login/driver.ts';
import { findConfirmation, findExit } from '../../../src/login/reading/exit.ts';
import { readHtml } from '../../../src/pages/html.ts';

const ORIGIN = 'https://portal.example.nl';
const BUTTON = '<button>Delete all messages</button></form>';

function page(body: string, path = '/'): Page {
  const url = new URL(path, ORIGIN);
  const reply = {
    url,
    status: 200,
    header: () => undefined,
    setCookies: [],
    body,
    html: readHtml(body),
    durationMs: 1,
  };
  return { reply, redirects: 0, elsewhere: null, setCookies: [] };
}

describe('findExit', () => {
  it.each([
    ['a link', '<a href="/bye">Log out</a>', '/bye'],
    ['a link by its query', '<a href="/?logout=1">I am sure</a>', '/?logout=1'],
    ['the link behind a tab of the page', '<a href="#logout">Log out</a><a href="/?logout=1">Yes</a>', '/?logout=1'],
    ['a link with a part of another page', '<a href="/bye#top">Log out</a>', '/bye'],
  ])('finds %s', (_name, body, path) => {
    expect(findExit(page(body), undefined, ORIGIN)).toMatchObject({ path, form: null });
  });

  it('finds none where only a tab of the page speaks of it', () => {
    expect(findExit(page('<a href="#logout">Log out</a><a href="/#logout">Log out</a>'), undefined, ORIGIN)).toBeNull();
  });
});

describe('findConfirmation', () => {
  const exit = (path: string) => ({ path, form: null, method: 'get' });

  it.each([
    ['at the address of the link', '/quit', '<form method="post" action="/quit"><button>Yes</button></form>'],
    ['at no address, on that page', '/quit', '<form method="post" action=""><button>Yes</button></form>'],
    ['that says so', '/quit', '<form method="post" action="/x"><button>Log out</button></form>'],
    ['at the same query', '/i.php?do=quit', '<form method="post" action="/i.php?do=quit"><button>Yes</button></form>'],
  ])('takes a form %s', (_name, path, body) => {
    expect(findConfirmation(page(body, path), exit(path), ORIGIN)?.form).not.toBeNull();
    expect(findConfirmation(page(body, path), exit(path), ORIGIN)).not.toBeNull();
  });

  it.each([
    ['of the page at the root', '/', `<form method="post" action="#">${BUTTON}`],
    [
      'of the same script with another query',
      '/i.php?do=quit',
      `<form method="post" action="/i.php?do=empty">${BUTTON}`,
    ],
    ['of the same script without one', '/i.php?do=quit', `<form method="post" action="/i.php">${BUTTON}`],
    ['of another address', '/quit', `<form method="post" action="/messages">${BUTTON}`],
    ['with a field', '/quit', '<form method="post" action="/quit"><input name="why"><button>Log out</button></form>'],
  ])('leaves a form alone %s', (_name, path, body) => {
    expect(findConfirmation(page(body, path), exit(path), ORIGIN)).toBeNull();
  });
});
