import type { Form } from '#analyzer/forms/report.ts';

/** Every form of a report for other programs, loaded when it is asked for; `log` is for people. */
export const forms: Readonly<Record<string, () => Promise<Form>>> = {
  json: async () => (await import('#analyzer/forms/json.ts')).json,
  yaml: async () => (await import('#analyzer/forms/yaml.ts')).yaml,
  sarif: async () => (await import('#analyzer/forms/sarif.ts')).sarif,
  junit: async () => (await import('#analyzer/forms/junit.ts')).junit,
  github: async () => (await import('#analyzer/forms/github.ts')).github,
  markdown: async () => (await import('#analyzer/forms/markdown.ts')).markdown,
  html: async () => (await import('#analyzer/forms/html.ts')).html,
};
