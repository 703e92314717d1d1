import type { Documents } from '#balance/json-documents.ts';
import type { Origin, Sample } from '#balance/sample.ts';

/** A part of a paste: what stands below one heading. */
export type Body = {
  text: string;
  /** Where it begins in the paste, from 1. */
  line: number;
  /** The JSON values in it. */
  documents: () => Documents;
};

/** Takes a value. */
export type Report = (sample: Sample, place?: Place) => void;

/** Where a value is from. */
export type Place = {
  origin?: Origin | undefined;
  /**
   * The moment: values of several moments have rising numbers. Without it, the same statistic once
   * more is a second reading.
   */
  reading?: number;
  /** From 1, in the part. */
  line?: number;
};

export type Ending = {
  /** The text ended, or began, in the middle of a value: what is lost may hold any worker. */
  cut: boolean;
  /** What the text says of itself that keeps values from being read. */
  problems?: readonly Problem[];
};

export type Problem =
  | { kind: 'aggregated' }
  | { kind: 'name-lost' }
  | { kind: 'no-series' }
  | { kind: 'prometheus-error'; text: string };

export type Format = {
  /** As its file is called. */
  name: string;
  title: string;
  /** Whether a part is written in it, or lines of it are. */
  fits: (body: Body) => boolean;
  read: (body: Body, report: Report) => Ending;
};
