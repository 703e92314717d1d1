import { zonePlace } from '#catalog/clock.ts';
import { browserZone, keepZone, readerZone } from '#browser/schedule/zone.ts';

/** Fills the choice of the reader's clock, and tells each choice. */
export function offerZones(root: ParentNode, show: (zone: string) => void): void {
  const select = root.querySelector<HTMLSelectElement>('[data-zone]');
  const zone = readerZone();
  show(zone);
  if (!select) return;
  select.append(option(zone, true));
  // Some four hundred, which few will open.
  select.addEventListener('pointerdown', () => offerAll(select), { once: true });
  select.addEventListener('focus', () => offerAll(select), { once: true });
  select.addEventListener('change', () => {
    keepZone(select.value);
    show(select.value);
  });
}

function offerAll(select: HTMLSelectElement): void {
  if (select.length > 1) return;
  const chosen = select.value;
  const own = browserZone();
  const zones = [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  select.replaceChildren(...zones.map((zone) => option(zone, zone === chosen)));
}

function option(zone: string, chosen: boolean): HTMLOptionElement {
  const area = zone.includes('/') ? `, ${zone.split('/')[0] ?? ''}` : '';
  const own = zone === browserZone() ? ' (this device)' : '';
  return new Option(zonePlace(zone) + area + own, zone, chosen, chosen);
}
