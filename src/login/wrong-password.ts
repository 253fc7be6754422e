/** A random password of the form that any rule accepts, and unlike every real one. */
export function randomPassword(random: () => number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const part = Array.from({ length: 14 }, () => letters[Math.floor(random() * letters.length)]!).join('');
  return `Wrong-${part}-7`;
}
