import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROCESSORS, isBelow, processorAt } from '../../../src/privacy/processors.ts';

describe('the known parties', () => {
  it('are each there once, with names and hosts', () => {
    const ids = PROCESSORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(60);
    const hosts = PROCESSORS.flatMap((one) => one.hosts);
    expect(hosts.filter((host, i) => hosts.indexOf(host) !== i)).toEqual([]);
    expect(PROCESSORS.filter(({ names, hosts: own }) => names[0] === '' || own.length === 0)).toEqual([]);
  });

  it('that count visits are those that controls.yaml may name', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../schema/controls.schema.json'), 'utf8'),
    ) as { $defs: { statistics: { properties: { product: { enum: string[] } } } } };
    const counting = PROCESSORS.filter(({ kind }) => kind === 'statistics').map(({ id }) => id);
    expect(schema.$defs.statistics.properties.product.enum).toEqual(counting);
  });
});

describe('processorAt', () => {
  it.each([
    ['region1.google-analytics.com', '/g/collect', 'google-analytics'],
    ['analytics.google.com', '/g/collect', 'google-analytics'],
    ['stats.g.doubleclick.net', '/g/collect', 'google-ads'],
    ['www.google.com', '/ads/ga-audiences', 'google-ads'],
    ['www.google.com', '/recaptcha/api.js', 'google-recaptcha'],
    ['www.google.com', '/maps/embed', 'google-maps'],
    ['www.google.com', '/recaptchas', undefined],
    ['www.google.com', '/search', undefined],
    ['www.youtube-nocookie.com', '/embed/x', 'youtube'],
    ['notgoogle-analytics.com', '/g/collect', undefined],
    ['google-analytics.com.evil.example', '/g/collect', undefined],
  ])('%s%s is of %s', (host, path, id) => {
    expect(processorAt(host, path)?.id).toBe(id);
  });
});

describe('isBelow', () => {
  it.each([
    ['a.example.nl', 'example.nl', true],
    ['example.nl', 'example.nl', true],
    ['badexample.nl', 'example.nl', false],
  ])('%s below %s: %s', (host, domain, below) => {
    expect(isBelow(host, domain)).toBe(below);
  });
});
