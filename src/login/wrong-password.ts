/** A random password of the form that any rule accepts, and unlike every real one. */
export function randomPassword(random: () => number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const part = Array.from({ length: 14 }, () => letters[Math.floor(random() * letters.length)]!).join('');
  return `Wrong-${part}-7`;
}

/** Six digits, as most codes are. */
export function randomCode(random: () => number): string {
  return Array.from({ length: 6 }, () => Math.floor(random() * 10)).join('');
}
