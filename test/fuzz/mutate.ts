/** Inputs made of seeds by small changes, the same ones for the same number. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'seeds');

/** Of bytes, which are kept as hexadecimal digits, each becomes a character. */
export function seedsOf(kind: string): readonly string[] {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith(`${kind}-`));
  return files.toSorted().map((name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    return name.endsWith('.hex') ? Buffer.from(text.replaceAll(/\s/g, ''), 'hex').toString('latin1') : text;
  });
}

/** Mulberry32: small, quick, and the same on every machine. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A seed with one to eight pieces cut, doubled, moved, repeated many times, or put in. */
export function mutated(seeds: readonly string[], number: (below: number) => number): string {
  let text = seeds[number(seeds.length)]!;
  for (let edits = 1 + number(8); edits > 0; edits--) {
    const at = number(text.length + 1);
    const piece = text.slice(at, at + 1 + number(30));
    const insert = [piece, piece.repeat(2 + number(400)), PIECES[number(PIECES.length)]!, ''][number(4)]!;
    text = text.slice(0, at) + insert + text.slice(at + number(piece.length + 1));
    if (text.length > MOST) text = text.slice(0, MOST);
  }
  return text;
}

const MOST = 100_000;
const PIECES = [
  ...['<', '>', '"', "'", '=', '&#0;', '&lt', '<!--', '-->', '</', '<table>', '<form>', '<b id=1>', '<p>', '<svg>'],
  ...['<template>', '<select>', ',', ';', ':', '(', ')', '{', '}', '\\', '\\22 ', '/*', '*/', 'url(', '@import '],
  ...['\0', '\u00a0', '\ud800', '\u{1f600}', '\r\n', '\t', '0;url=', 'data:,', 'http://', '%', '\x1b[', '\xc0\x0c'],
];
