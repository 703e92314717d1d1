import { counted } from '#catalog/numbers.ts';
import type { ProgrammeTalk } from '#catalog/programme.ts';
import { programmeOf } from '#catalog/programme.ts';
import { linkFragment } from '#catalog/programme-link.ts';
import { chosenTalks, keepTalks, onProgrammeChange } from '#browser/programme/store.ts';
import { offerZones } from '#browser/schedule/zone-choice.ts';
import { readerZone } from '#browser/schedule/zone.ts';
import { storageWorks } from '#browser/storage.ts';

const later = async () => (await import('#browser/programme/later.ts')).later;

const root = document.querySelector<HTMLElement>('[data-programme]');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const { source = '', talks: talksAddress = '' } = root.dataset;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const link = root.querySelector<HTMLInputElement>('[data-link]');
  // What draws the talks comes along with them.
  const [response, { showProgramme }] = await Promise.all([
    fetch(source).catch(() => undefined),
    import('#browser/programme/view.ts'),
  ]);
  if (!response?.ok) {
    part('failed')?.removeAttribute('hidden');
    return;
  }
  const talks = new Map(
    ((await response.json()) as ProgrammeTalk[]).map((talk) => [talk.id, talk] as const),
  );
  let ids = chosenTalks();
  let before: string[] = [];
  let zone = readerZone();

  /** Shows the programme after a change, and says what changed. */
  function change(next: readonly string[], told: string): void {
    before = ids;
    ids = [...next];
    const kept = keepTalks(ids);
    say(told, true);
    part('unkept')?.toggleAttribute('hidden', kept);
    show();
  }

  function say(told: string, undoable: boolean): void {
    const status = part('told');
    if (status) status.textContent = told;
    part('undo')?.toggleAttribute('hidden', !undoable);
    part('bar')?.toggleAttribute('hidden', false);
  }

  function show(): void {
    showProgramme(root, programmeOf(ids, talks, zone), {
      zone,
      talksAddress,
      remove(id, title) {
        change(
          ids.filter((other) => other !== id),
          `Removed “${title}”.`,
        );
      },
    });
    if (link) link.value = new URL(`#${linkFragment(ids)}`, location.href).href;
  }

  part('undo')?.addEventListener('click', () => {
    change(before, 'Undone.');
    part('told')?.focus();
  });
  part('clear')?.addEventListener('click', () => {
    change([], `Removed ${counted(ids.length, 'talk')}.`);
    part('undo')?.focus();
  });
  part('calendar')?.addEventListener('click', async () => {
    const { saveCalendar } = await later();
    const chosen = ids.flatMap((id) => talks.get(id) ?? []);
    say(await saveCalendar(chosen, new URL(talksAddress, location.href).href), false);
  });
  part('copy')?.addEventListener('click', async () => {
    if (!link) return;
    const { copyLink } = await later();
    say(await copyLink(link), false);
  });
  onProgrammeChange(() => {
    const chosen = chosenTalks();
    // One's own change is shown already.
    if (chosen.join() === ids.join()) return;
    ids = chosen;
    show();
  });
  part('unkept')?.toggleAttribute('hidden', storageWorks());
  offerZones(root, (chosen) => {
    zone = chosen;
    show();
  });
  const offer = async () => {
    if (location.hash.length < 2) return;
    const { offerLinked } = await later();
    offerLinked(root, talks, () => ids, change);
  };
  addEventListener('hashchange', () => void offer());
  void offer();
}
