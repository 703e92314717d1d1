import { chosenTalks, keepTalks, onProgrammeChange } from '#browser/programme/store.ts';

/** Every `<button data-programme-talk="<edition>/<slug>" hidden>` puts its talk in and takes it out. */
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-programme-talk]')];

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const id = button.dataset['programmeTalk'] ?? '';
    const chosen = chosenTalks();
    const kept = keepTalks(
      chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
    );
    if (!kept) refuse(button);
  });
}
onProgrammeChange(show);
show();

function show(): void {
  const chosen = new Set(chosenTalks());
  for (const button of buttons) {
    const { programmeTalk = '', programmeTitle } = button.dataset;
    const isChosen = chosen.has(programmeTalk);
    const action = isChosen ? 'Remove' : 'Add';
    const sentence = `${action} ${isChosen ? 'from' : 'to'} my programme`;
    button.textContent = programmeTitle ? action : sentence;
    if (programmeTitle) button.setAttribute('aria-label', `${sentence}: ${programmeTitle}`);
    button.toggleAttribute('data-chosen', isChosen);
  }
}

/** A choice that the next page would not know is none. */
function refuse(button: HTMLButtonElement): void {
  const reason = document.createElement('span');
  reason.setAttribute('role', 'status');
  reason.className = 'small';
  button.replaceWith(reason);
  reason.textContent = 'This browser keeps nothing for this site, so there is no programme.';
}
