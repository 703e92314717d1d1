/** Replaces the frame of a recording by its player, once somebody asks for it. */
for (const frame of document.querySelectorAll<HTMLElement>('[data-video]')) {
  frame.querySelector('[data-play]')?.addEventListener('click', (event) => {
    // With a modifier the link opens elsewhere, as links do.
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    frame.replaceChildren(player(frame.dataset['video'] ?? '', frame.dataset['title'] ?? ''));
    frame.querySelector('iframe')?.focus();
  });
}

function player(id: string, title: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.title = title;
  iframe.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // YouTube plays nothing without a referrer; the page's own policy sends none.
  iframe.referrerPolicy = 'strict-origin-when-cross-origin';
  iframe.src = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`;
  return iframe;
}
