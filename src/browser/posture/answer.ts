import { element } from '#browser/element.ts';
import { keepOffline } from '#browser/offline.ts';
import { pathView } from '#browser/posture/path-view.ts';
import { versionView } from '#browser/posture/version-view.ts';
import { linkOf } from '#posture/answer.ts';
import { judge } from '#posture/judge.ts';
import { readVersions } from '#posture/read.ts';
import type { IstioRecord } from '#posture/record.ts';
import { dateText, skewText, unknownText, verdictText } from '#posture/words.ts';

let loading: Promise<IstioRecord> | undefined;

export type Asked = {
  text: string;
  /** The day to judge for. */
  date: string;
  /** The release that the way leads to; empty for the newest. */
  target: string;
};

/** Judges the text, and shows what there is to say. The address then names the versions. */
export async function answer(form: HTMLFormElement, { text, date, target }: Asked): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-posture-answer]');
  const status = document.querySelector<HTMLElement>('[data-posture-status]');
  if (!place || !status) return;
  const reading = readVersions(text);
  if (reading.kind === 'unreadable') {
    place.replaceChildren();
    status.textContent = `${reading.reason} ${reading.fix}`;
    forget();
    return;
  }
  const record = await load(form.dataset['record'] ?? '');
  if (!record) {
    status.textContent = 'The record could not be loaded. Check again to try again.';
    return;
  }
  const posture = judge(reading.versions, record, { date, ...(target === '' ? {} : { target }) });
  const base = new URL('..', new URL(form.dataset['record'] ?? '', location.href)).href;
  place.replaceChildren(
    element('p', 'soft', dateText(posture)),
    ...posture.skews.map((skew) => element('p', 'risk', skewText(skew))),
    ...posture.unknown.map((one) => element('p', '', unknownText(one))),
    ...posture.judged.map((judged) => versionView(judged, base)),
    ...pathView(posture, base),
  );
  status.textContent = verdictText(posture);
  keep(linkOf(reading.versions), date, target);
  await keepOffline(form.dataset['offline'] ?? '');
}

async function load(address: string): Promise<IstioRecord | undefined> {
  try {
    return await (loading ??= fetch(address).then(
      (response) => response.json() as Promise<IstioRecord>,
    ));
  } catch {
    loading = undefined;
    return undefined;
  }
}

/** The address is that of an answer, and there is none. */
function forget(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

/** Only versions, the day and the target: names of pods and registries are nobody else's business. */
function keep(versions: string, date: string, target: string): void {
  const today = new Date().toISOString().slice(0, 10);
  const day = date === today ? '' : `&date=${date}`;
  const to = target === '' ? '' : `&to=${target}`;
  history.replaceState(null, '', `#v=${versions}${day}${to}`);
}
