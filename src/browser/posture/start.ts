/** What answers comes when somebody asks, or when the address does: `#v=1.20.3&date=2024-07-01&to=1.29`. */
const form = document.querySelector<HTMLFormElement>('[data-posture]');
if (form) offer(form);

function offer(form: HTMLFormElement): void {
  const text = form.querySelector('textarea');
  const day = form.querySelector<HTMLInputElement>('[name="date"]');
  const target = form.querySelector<HTMLSelectElement>('[name="to"]');
  const samples = form.querySelector('script[type="application/json"]')?.textContent ?? '[]';
  if (!text || !day || !target) return;
  const today = () => new Date().toISOString().slice(0, 10);
  const check = async () => {
    const { answer } = await import('#browser/posture/answer.ts');
    await answer(form, {
      text: text.value,
      date: day.value || today(),
      target: target.value,
    });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
  form.addEventListener('click', ({ target }) => {
    const index = target instanceof HTMLElement ? target.dataset['sample'] : undefined;
    if (index === undefined) return;
    text.value = (JSON.parse(samples) as string[])[Number(index)] ?? '';
    void check();
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  for (const setting of [day, target]) {
    setting.addEventListener('change', () => {
      if (text.value.trim() !== '') void check();
    });
  }
  addEventListener('hashchange', arrive);
  arrive();

  function arrive(): void {
    const asked = new URLSearchParams(location.hash.slice(1));
    const versions = asked.get('v');
    if (versions === null || !text || !day || !target) return;
    text.value = versions.replaceAll(',', '\n');
    day.value = asked.get('date') ?? '';
    target.value = asked.get('to') ?? '';
    // A release that the list does not have.
    if (target.selectedIndex < 0) target.value = '';
    void check();
  }
}
