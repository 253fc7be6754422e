/** The names that a name is an alias of, one after the other, as an answer for it holds them (RFC 1034 §3.6.2). */
import { presented } from './records.ts';
import { TYPE, type Message } from './wire.ts';

export function aliasesIn({ answers }: Pick<Message, 'answers'>, name: string): string[] {
  const chain: string[] = [];
  let at = `${name.toLowerCase()}.`;
  for (;;) {
    const record = answers.find((one) => one.type === TYPE.CNAME && one.name === at);
    const next = record && presented(record);
    if (next == null || chain.includes(next)) return chain;
    chain.push(next);
    at = `${next.toLowerCase()}.`;
  }
}
