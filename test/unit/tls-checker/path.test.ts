import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { provenPath } from '../../../src/tls-checker/certificates/path.ts';
import { newRoot, type Signer } from '../../lib/zoo/authority.ts';

const of = ({ certificate }: Pick<Signer, 'certificate'>) => new X509Certificate(Buffer.from(certificate.rawData));
const NOW = Date.now();

describe('provenPath', () => {
  let root: Signer;
  let sub: Signer;
  let leaf: X509Certificate;
  let old: X509Certificate;
  let stranger: Signer;
  beforeAll(async () => {
    root = await newRoot('Root');
    stranger = await newRoot('Stranger');
    sub = await root.intermediate('Sub');
    leaf = of(await sub.issue({ names: ['www.lab.test'] }));
    old = of(await root.intermediate('Sub', { fromDays: -90, untilDays: -1 }));
  });
  const pem = (signer: Signer) => of(signer).toString();
  const path = (sent: X509Certificate[], own: Signer[], others: Signer[] = []) => {
    const found = provenPath(sent, { public: others.map(pem), own: own.map(pem) }, NOW);
    return found && { root: found.root, subjects: found.certificates.map(({ subject }) => subject) };
  };
  const WHOLE = ['CN=www.lab.test', 'CN=Sub', 'CN=Root'];

  it('leads from the leaf to the root', () => {
    expect(path([leaf, of(sub)], [root])).toEqual({ root: 'own', subjects: WHOLE });
  });

  it('prefers a public root', () => {
    expect(path([leaf, of(sub)], [root], [root])?.root).toBe('public');
  });

  it('leaves out what it does not need: an expired namesake, a stranger, the root itself', () => {
    expect(path([leaf, old, of(stranger), of(sub), of(root)], [root])?.subjects).toEqual(WHOLE);
  });

  it.each([
    ['without the intermediate', () => [leaf], () => [root]],
    ['by an expired intermediate', () => [leaf, old], () => [root]],
    ['to the root of a stranger', () => [leaf, of(sub)], () => [stranger]],
    ['from nothing', () => [], () => [root]],
    ['without roots', () => [leaf, of(sub)], () => []],
  ])('is not there %s', (_what, sent, roots) => {
    expect(path(sent(), roots())).toBeUndefined();
  });

  it('is the certificate itself where that is trusted', () => {
    expect(path([of(root)], [root])).toEqual({ root: 'own', subjects: ['CN=Root'] });
  });
});
