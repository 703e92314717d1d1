type Link = { title: string; address: string };

/** Titles and addresses of what problems lead on to, by their ids. */
export type LinkTexts = Readonly<
  Record<'guides' | 'topics' | 'talks' | 'checks', Readonly<Record<string, Link>>>
>;
