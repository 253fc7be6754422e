/** What is left of a page when tokens, numbers and texts of scripts are taken out. */
import { describe, expect, it } from 'vitest';
import { steadyAddress, steadyName, steadyScript, steadyWords } from '../../../src/login/reading/noise.ts';
import { cpuSeconds } from '../../lib/cpu.ts';

describe('what may differ between two visitors', () => {
  it('is taken out of texts', () => {
    expect(steadyWords('Ray ID: 8f3a1b2c, on 28-11 at 18.47')).toEqual(['ray', 'id', '#', 'on', '#', 'at', '#']);
    expect(steadyWords('Token QmFzZTY0VG9rZW4tZm9vYmFy= of aBcDeF')).toEqual(['token', '#', 'of', '#']);
    expect(steadyWords('Facturen van Café Noord')).toEqual(['facturen', 'van', 'café', 'noord']);
  });

  it('is taken out of names of fields and addresses', () => {
    expect(steadyName('d41d8cd98f00b204e9800998ecf8427e')).toBe('#');
    expect(steadyName('firstName')).toBe('firstName');
    expect(steadyAddress('/apps/files/123?token=abc')).toBe('/apps/files/#');
  });

  it('is taken out of scripts, which keep their names and keys', () => {
    expect(steadyScript('window.csrf="abc\\"def"; // don\'t\nstart({"user": "piet", \'lang\' : \'nl\'})')).toEqual([
      'window',
      'csrf',
      'start',
      'user',
      'lang',
    ]);
    expect(steadyScript('/* a "b */ run(`x ${y}`)')).toEqual(['run']);
  });

  it('is looked for in linear time', async () => {
    const cost = await cpuSeconds(() => {
      for (const piece of ['/*', '"a', '"\\', "'", '`', '":   ', 'a1'])
        steadyWords(steadyScript(piece.repeat(200_000)).join(' '));
    });
    expect(cost).toBeLessThan(20);
  });
});
