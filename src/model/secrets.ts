/** What whoever talks to a system may do with secrets: read one by its name, and keep a value out of everything written. */
export interface Secrets {
  /** The value of the environment variable, or undefined when it is not set or empty. */
  readonly get: (env: string) => string | undefined;
  readonly remember: (value: string) => void;
}
