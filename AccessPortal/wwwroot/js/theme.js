// Before the first paint: who has not chosen a theme gets the one of their system, for this browser session.
if (!/(^|; )tema=/.test(document.cookie) && matchMedia('(prefers-color-scheme: dark)').matches) {
  document.cookie = 'tema=gelap; path=/; samesite=lax';
  if (/(^|; )tema=/.test(document.cookie)) location.reload();
}
