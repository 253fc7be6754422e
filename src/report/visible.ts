/**
 * Text from outside, made safe to look at: characters that a reader cannot see, or that steer a terminal or the
 * reading order (Unicode TR36 section 3.2, CVE-2021-42574), become their visible notation `\u{202e}`.
 */

// Controls but tab and newline; soft hyphen; bidi and zero-width; line and paragraph separators; invisible operators;
// byte order mark; interlinear annotation; lone surrogates; noncharacters; variation selectors' and tags' planes.
const INVISIBLE = new RegExp(
  '[' +
    '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f' +
    '\\u00ad\\u061c\\u180e\\u115f\\u1160\\u3164\\uffa0' +
    '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f' +
    '\\ufdd0-\\ufdef\\ufeff\\ufff9-\\uffff' +
    '\\p{Cs}\\u{e0000}-\\u{e0fff}' +
    ']',
  'gu',
);

/** The same text with every unseen character in view. `\r\n` counts as a newline, which stays; a tab stays. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(INVISIBLE, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** {@link visible} on one line: newlines and tabs become spaces. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** Every sign that CommonMark or GitHub gives a meaning, as a character reference. */
export const escapedMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[&<>"'`*_[\]{}()#!|~$@\\:^=+-]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`);
