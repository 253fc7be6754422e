/** Files of the owner's own that a run measures, relative to the folder of controls.yaml. */
export interface LocalFiles {
  /** Never throws, and never waits for a pipe. */
  readonly read: (path: string, mostBytes: number) => LocalFile;
}

export type LocalFile =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'gone' | 'too-large' | 'unreadable' };
