/**
 * New connections are paced per address over the whole run, whatever the names: many sites may share one address, and a
 * rate limiter in front of it counts them together. Connections begin in the order in which they asked for it, those
 * that others wait for first.
 */
import { outsideDeadlines, sleep } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';

export const DEFAULT_PER_SECOND = 20;
const SLOWEST_PER_SECOND = 2;
/** A second with room for what the network adds and takes: to the server it must not look shorter. */
const WINDOW_MS = 1_100;
/** So many may begin at once; those after them at even distances. */
const AT_ONCE = 8;
/** As many refusals in a row, at a port that answered before, look like a ban. */
const BAN_AFTER = 3;

interface Place {
  readonly address: string;
  readonly port: number;
}

/** What is known of one address. Times are on the clock of `performance.now()`. */
interface Course {
  readonly waiting: Waiter[];
  /** Somebody lets them begin. */
  isAdmitting: boolean;
  /** When the latest connections began, the earliest first. */
  readonly begun: number[];
  /** When the next would begin if all had kept their distance. */
  evenly: number;
  perSecond: number;
  /** Connections that began before then tell nothing of the pace that holds now. */
  slowedAt: number;
  /** Per port that answered: how many connections were refused since. */
  readonly refusals: Map<number, number>;
}

interface Waiter {
  readonly isUrgent: boolean;
  readonly since: number;
  readonly begin: (start: number) => void;
}

export class AddressPace {
  readonly #perSecond: number;
  readonly #courses = new Map<string, Course>();

  /** At most so many new connections to one address in any second; `Infinity` for no limit. */
  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  get isLimited(): boolean {
    return Number.isFinite(this.#perSecond);
  }

  /**
   * Runs `connect` when a new connection to the place may begin. A refusal where others were answered may be a limiter's:
   * the place is asked once more, at the slower pace.
   * @throws ProbeError `blocked` for a suspected ban; else what `connect` throws, or the reason of the signal
   */
  async connect<T>(place: Place, signal: AbortSignal | undefined, connect: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      // One answer leads to the next request: what is asked over it is a chain.
      const began = await this.turn(place.address, signal, true);
      try {
        const connection = await connect();
        this.answered(place);
        return connection;
      } catch (error) {
        const code = String((error as { code?: unknown }).code);
        if (!REFUSALS.has(code)) throw error;
        const isLimited = this.refused(place, began);
        this.refuseBanned(place, error);
        if (!isLimited || tries > 1) throw error;
      }
    }
  }

  /**
   * Resolves, with its time, when a new connection may begin. No deadline counts the wait, except that of the run. Who is
   * urgent, because other questions wait for the answer, goes before who is not.
   * @throws the reason of the signal
   */
  async turn(address: string, signal?: AbortSignal, isUrgent = false): Promise<number> {
    const course = this.#course(address);
    const since = performance.now();
    if (!Number.isFinite(course.perSecond)) return since;
    const turn = new Promise<number>((resolve, reject) => {
      const leave = () => {
        remove(course.waiting, waiter);
        reject(signal?.reason as Error);
      };
      const begin = (start: number) => {
        signal?.removeEventListener('abort', leave);
        resolve(start);
      };
      const waiter = { isUrgent, since, begin };
      if (signal?.aborted === true) return leave();
      signal?.addEventListener('abort', leave, { once: true });
      course.waiting.push(waiter);
    });
    if (!course.isAdmitting) void admit(course);
    return outsideDeadlines(signal, turn);
  }

  /** Has any connection come about? Until then a refusal may be that of our own network. */
  get hasAnswered(): boolean {
    return [...this.#courses.values()].some(({ refusals }) => refusals.size > 0);
  }

  /** A connection to the place came about. */
  answered({ address, port }: Place): void {
    this.#course(address).refusals.set(port, 0);
  }

  /**
   * A connection, begun then, was refused or left without an answer. Where others were answered that may be a limiter: from
   * now on half as fast. False where none ever was, so that the port is closed.
   */
  refused({ address, port }: Place, began: number): boolean {
    const course = this.#course(address);
    const { refusals, perSecond } = course;
    const before = refusals.get(port);
    if (before === undefined) return false;
    refusals.set(port, before + 1);
    // Without a limit nothing is to be learnt.
    if (began < course.slowedAt || !Number.isFinite(perSecond)) return true;
    course.perSecond = Math.max(SLOWEST_PER_SECOND, Math.floor(perSecond / 2));
    course.slowedAt = performance.now();
    return true;
  }

  /** @throws ProbeError `blocked` when the place answered before, and refuses one connection after another now */
  refuseBanned({ address, port }: Place, cause?: unknown): void {
    const refusals = this.#course(address).refusals.get(port) ?? 0;
    if (refusals < BAN_AFTER) return;
    throw new ProbeError('blocked', 'tcp', { code: 'suspected-ban', where: address, refusals }, { cause });
  }

  #course(address: string): Course {
    let course = this.#courses.get(address);
    if (course === undefined) {
      course = {
        waiting: [],
        isAdmitting: false,
        begun: [],
        evenly: 0,
        perSecond: this.#perSecond,
        slowedAt: 0,
        refusals: new Map(),
      };
      this.#courses.set(address, course);
    }
    return course;
  }
}

/** Lets those that wait begin, one after the other, until nobody waits. */
async function admit(course: Course): Promise<void> {
  course.isAdmitting = true;
  while (course.waiting.length > 0) {
    // Also who need not wait comes back from a timer: between two, nobody else's work delays the connection.
    do await sleep(Math.max(0, opensAt(course) - performance.now()));
    while (opensAt(course) > performance.now());
    const waiter = course.waiting.find(({ isUrgent }) => isUrgent) ?? course.waiting[0];
    if (waiter === undefined) break;
    remove(course.waiting, waiter);
    const start = Math.max(waiter.since, opensAt(course));
    course.evenly = Math.max(course.evenly, start) + distanceOf(course);
    course.begun.push(performance.now());
    // Only as many as fit the window.
    if (course.begun.length > course.perSecond) course.begun.shift();
    waiter.begin(start);
  }
  course.isAdmitting = false;
}

/** When the next may begin: by their distance, and by what the window has room for. */
function opensAt(course: Course): number {
  const { begun, evenly, perSecond } = course;
  const ahead = (Math.min(AT_ONCE, perSecond) - 1) * distanceOf(course);
  return Math.max(evenly - ahead, (begun.at(-perSecond) ?? -WINDOW_MS) + WINDOW_MS);
}

function distanceOf({ perSecond }: Course): number {
  return WINDOW_MS / perSecond;
}

function remove(waiting: Waiter[], waiter: Waiter): void {
  const place = waiting.indexOf(waiter);
  if (place >= 0) waiting.splice(place, 1);
}

/** What a limiter does to a connection; a port that never answered does the same when it is closed. */
const REFUSALS: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);
