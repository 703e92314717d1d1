import { entriesOf } from '#analyzer/forms/entries.ts';
import type { Form } from '#analyzer/forms/report.ts';

/** A list, indented as `istioctl` does it. */
export const json: Form = (report) => `${JSON.stringify(entriesOf(report), null, '\t')}\n`;
