/** Every product that is set up, sorted by name. Adding one is its file, its section of docs/products.md and a line here. */
import { betterAuthApp } from './better-auth.ts';
import { django } from './django.ts';
import { lemonldap } from './lemonldap.ts';
import { mediawiki } from './mediawiki.ts';
import type { Product } from './product.ts';
import { radicale } from './radicale.ts';
import { sogo } from './sogo.ts';
import { ttRss } from './tt-rss.ts';
import { wordpress } from './wordpress.ts';

export const PRODUCTS: readonly Product[] = [
  betterAuthApp,
  django,
  lemonldap,
  mediawiki,
  radicale,
  sogo,
  ttRss,
  wordpress,
];
