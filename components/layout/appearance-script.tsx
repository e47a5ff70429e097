/**
 * Runs before the page is painted, so that nothing flashes: applies the stored appearance, and listens for the two
 * choices that a reader can make, the appearance and the language that "/" leads to. A browser that keeps nothing for
 * pages (storage switched off) throws when asked to: the choice then holds for this page, and nothing is lost.
 */
const SCRIPT = `(function (root) {
  function apply(theme) {
    if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
    document.querySelectorAll("[data-choose-theme]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.chooseTheme === (theme || "")));
    });
  }
  function stored() { try { var t = localStorage.getItem("theme"); return t === "dark" || t === "light" ? t : ""; } catch (e) { return ""; } }
  root.dataset.script = "";
  apply(stored());
  document.addEventListener("DOMContentLoaded", function () { apply(stored()); });
  document.addEventListener("click", function (event) {
    var target = event.target instanceof Element ? event.target : null;
    var button = target && target.closest("[data-choose-theme]");
    if (button) {
      try { localStorage.setItem("theme", button.dataset.chooseTheme); } catch (e) {}
      apply(button.dataset.chooseTheme);
    }
    var link = target && target.closest("[data-choose-language]");
    if (link) document.cookie = "NEXT_LOCALE=" + link.dataset.chooseLanguage + "; path=/; max-age=31536000; samesite=lax";
  });
})(document.documentElement);`;

/** Belongs into the head. @param nonce of the answer, where its policy asks for one */
export function AppearanceScript({ nonce }: { nonce?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file; React would escape its quotes
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} nonce={nonce} suppressHydrationWarning />;
}
