import { describe, expect, it } from 'vitest';
import { baseOf, readHtml } from '../../../src/pages/html.ts';

const FIELD = '<input type=password>';
const ways = (body: string) => readHtml(body).passwordWays.map(({ method, action }) => `${method} ${action}`.trim());

describe('the ways in which a password is sent', () => {
  it.each([
    ['its form', `<form method=POST action=/a>${FIELD}</form>`, ['post /a']],
    ['a form that says nothing', `<form>${FIELD}</form>`, ['get']],
    ['a method that does not exist', `<form method=put action=/a>${FIELD}</form>`, ['get /a']],
    ['a button', `<form method=post action=/a>${FIELD}<button formaction=/b>`, ['post /a', 'post /b']],
    ['a button with a method', `<form method=post>${FIELD}<input type=submit formmethod=get>`, ['post', 'get']],
    ['a picture', `<form method=post>${FIELD}<input type=image formaction=/b>`, ['post', 'post /b']],
    ['a button outside', `<form id=f method=post>${FIELD}</form><button form=f formaction=/b>`, ['post', 'post /b']],
    ['a field before its form', `<input type=password form=f><form id=f method=post action=/a>`, ['post /a']],
    ['a field in another form', `<form action=/x><input type=password form=f></form><form id=f action=/a>`, ['get /a']],
    ['fields in a table', `<table><form method=post action=/a><tr><td>${FIELD}</table>`, ['post /a']],
    ['two forms', `<form hidden method=post>${FIELD}</form><form action=/b>${FIELD}</form>`, ['post', 'get /b']],
  ])('are those of %s', (_name, body, expected) => {
    expect(ways(body)).toEqual(expected);
  });

  it.each([
    ['a button that only calls a script', `<form method=post action=/a>${FIELD}<button type=button formaction=/b>`],
    ['a button of another form', `<form method=post action=/a>${FIELD}</form><form><button formaction=/b></form>`],
    ['a form without a password', `<form method=post action=/a>${FIELD}</form><form action=/b><input></form>`],
  ])('are not those of %s', (_name, body) => {
    expect(ways(body)).toEqual(['post /a']);
  });

  it('say whether a password is filled in already', () => {
    const [first, second] = readHtml(`<form>${FIELD}</form><form><input type=password value=x></form>`).passwordWays;
    expect([first?.prefilled, second?.prefilled]).toEqual([false, true]);
  });
});

describe('baseOf', () => {
  it.each([
    ['<base href="http://a.example/">', 'http://a.example/'],
    ['<base target=_top><base href=/b/><base href=/c/>', 'https://www.example.nl/b/'],
    ['<base href="http://[">', 'https://www.example.nl/login'],
    ['', 'https://www.example.nl/login'],
  ])('is for %j %s', (body, expected) => {
    expect(baseOf(readHtml(body), 'https://www.example.nl/login')).toBe(expected);
  });
});
