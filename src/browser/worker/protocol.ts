/** What a page asks of its worker, by the kind of question, and what it is answered. */
export type Protocol = Readonly<Record<string, { question: unknown; answer: unknown }>>;

/** A question as it is sent; everything that comes back has its number. */
export type Asked = { id: number; kind: string; question: unknown };

export type Answered =
  | { id: number; answer: unknown }
  /** How much was done, 0 to 1. */
  | { id: number; progress: number }
  /** The worker broke, which is a bug. */
  | { id: number; failure: string };
