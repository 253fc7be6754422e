/** Every product that is set up, sorted by name. Adding one is its file, its section of docs/products.md and a line here. */
import { betterAuthApp } from './better-auth.ts';
import type { Product } from './product.ts';
import { radicale } from './radicale.ts';
import { sogo } from './sogo.ts';
import { wordpress } from './wordpress.ts';

export const PRODUCTS: readonly Product[] = [betterAuthApp, radicale, sogo, wordpress];
