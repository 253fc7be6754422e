/** Commands as a page of the documentation shows them: `$ command` in a console block, with what is seen below it. */
export interface DocumentedCommand {
  readonly command: string;
  readonly transcript: readonly string[];
}

export function documentedCommands(page: string): DocumentedCommand[] {
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...transcript] = part.trimEnd().split('\n');
        return { command, transcript };
      }),
  );
}

/** What the reader of the page types after each question. */
export function answersIn(transcript: readonly string[]): string[] {
  return transcript.map((line) => /: ?([^:]*|https:\/\/.*)$/.exec(line)?.[1]?.trim() ?? '');
}
