import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = '.github/workflows';
const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));

const jobSchema = z.object({
  'timeout-minutes': z.number().max(60),
  permissions: permissions.optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  steps: z.array(
    z.object({
      uses: z.string().optional(),
      run: z.string().optional(),
      with: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** A job that another file of the folder describes. */
const callSchema = z.strictObject({
  permissions,
  uses: z.string().regex(/^\.\/\.github\/workflows\/[\w-]+\.yml$/),
});

const workflowSchema = z.object({
  permissions,
  concurrency: z.object({ group: z.string() }),
  jobs: z.record(z.string(), z.union([jobSchema, callSchema])),
});

describe.for(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const workflow = workflowSchema.parse(parse(text));
  const jobs = Object.values(workflow.jobs).flatMap((job) => ('steps' in job ? [job] : []));
  const calls = Object.values(workflow.jobs).flatMap((job) => ('uses' in job ? [job] : []));
  const steps = jobs.flatMap((job) => job.steps);

  test('names each action by the hash of a commit, and its version beside it.', () => {
    for (const line of text.split('\n').filter((other) => other.includes('uses:'))) {
      if (line.includes('uses: ./')) continue;
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('may only read, but for the job that deploys.', () => {
    expect(Object.values(workflow.permissions)).not.toContain('write');
    for (const job of jobs) {
      const writes = Object.values(job.permissions ?? {}).includes('write');
      const deploys = job.steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@'));
      expect(writes).toBe(deploys);
    }
  });

  test('calls other workflows of the folder, and lets them read alone.', () => {
    for (const { uses, permissions } of calls) {
      expect(existsSync(uses)).toBe(true);
      expect(Object.values(permissions)).not.toContain('write');
    }
  });

  test('deploys nothing before the tests have passed.', () => {
    for (const job of jobs) {
      if (!job.steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@'))) continue;
      const awaited = [job.needs ?? []].flat().map((need) => workflow.jobs[need]);
      expect(awaited).toContainEqual(
        expect.objectContaining({ uses: './.github/workflows/test.yml' }),
      );
    }
  });

  test('leaves no token behind in the checkout.', () => {
    for (const { uses, with: inputs } of steps) {
      if (uses?.startsWith('actions/checkout@')) {
        expect(inputs).toMatchObject({ 'persist-credentials': false });
      }
    }
  });

  test('puts no value of an event into a script.', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('runs only scripts that package.json has.', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    for (const { run } of steps) {
      const script = /^npm (?:run )?(?!ci\b)([\w-]+)/.exec(run ?? '')?.[1];
      if (script) expect(Object.keys(scripts)).toContain(script);
    }
  });
});
