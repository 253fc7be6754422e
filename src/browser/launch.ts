/** Finds the system's Chrome or Chromium and starts it through playwright-core, which both are optional. */
import { env } from 'node:process';
import { userInfo } from 'node:os';
import type { BrowserType, LaunchOptions } from 'playwright-core';

const PLACES = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** The package is missing, or no browser could be started: `problems` says of each place why not. */
export class NoBrowserError extends Error {
  readonly problems: readonly string[] | null;

  constructor(problems: readonly string[] | null) {
    super('no browser');
    this.name = 'NoBrowserError';
    this.problems = problems;
  }
}

type Common = Pick<
  LaunchOptions,
  'executablePath' | 'env' | 'chromiumSandbox' | 'handleSIGHUP' | 'handleSIGINT' | 'handleSIGTERM'
>;

/**
 * Starts the browser at this place, or at the first of the usual ones that works.
 * @throws NoBrowserError
 */
export async function startBrowser<T>(
  executable: string | undefined,
  start: (chromium: BrowserType, options: Common) => Promise<T>,
): Promise<T> {
  const playwright = await import('playwright-core').catch(() => {
    throw new NoBrowserError(null);
  });
  const problems: string[] = [];
  for (const executablePath of executable === undefined ? PLACES : [executable]) {
    try {
      return await start(playwright.chromium, {
        executablePath,
        env: browserEnvironment(env),
        // Root cannot have the sandbox; anybody else does not go without.
        chromiumSandbox: userInfo().uid !== 0,
        // The run ends by itself, with a report: Playwright's own handlers would end the process.
        handleSIGHUP: false,
        handleSIGINT: false,
        handleSIGTERM: false,
      });
    } catch (error) {
      problems.push(`${executablePath}: ${(error as Error).message.split('\n')[0]!.slice(0, 160)}`);
    }
  }
  throw new NoBrowserError(problems);
}

/** What a browser needs of the environment, and nothing else of it: that holds the secrets of every account (CWE-526). */
export function browserEnvironment(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const needed = Object.entries(all).filter(([name]) => NEEDED.test(name));
  return Object.fromEntries(needed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Programs, libraries, fonts, a place for its files, and the display; on Windows names have no case. */
const NEEDED =
  /^(PATH|HOME|USER|LANG|LC_ALL|LC_CTYPE|TZ|TMPDIR|TEMP|TMP|DISPLAY|XAUTHORITY|WAYLAND_DISPLAY|DBUS_SESSION_BUS_ADDRESS|XDG_(RUNTIME_DIR|SESSION_TYPE|(CONFIG|CACHE|DATA)_(HOME|DIRS))|LD_LIBRARY_PATH|FONTCONFIG_(FILE|PATH)|SystemRoot|USERPROFILE|APPDATA|LOCALAPPDATA|ProgramFiles(\(x86\))?)$/i;
