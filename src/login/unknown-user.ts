/** A name that nobody has, of the form of a known one: at the same domain when it is an address. */
export function unknownUser(known: string, random: () => number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const part = Array.from({ length: 10 }, () => letters[Math.floor(random() * letters.length)]!).join('');
  const at = known.lastIndexOf('@');
  return at < 0 ? `waarborg-${part}` : `waarborg-${part}${known.slice(at)}`;
}
