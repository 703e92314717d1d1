import { html } from '#analyzer/forms/html.ts';
import { json } from '#analyzer/forms/json.ts';
import { junit } from '#analyzer/forms/junit.ts';
import { markdown } from '#analyzer/forms/markdown.ts';
import type { Form } from '#analyzer/forms/report.ts';
import { sarif } from '#analyzer/forms/sarif.ts';

/** The forms of a report that a page offers. */
export const pageForms = { markdown, json, sarif, junit, html } satisfies Record<string, Form>;

export type PageForm = keyof typeof pageForms;
