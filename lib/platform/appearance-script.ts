/**
 * Runs in the head of every page before the browser paints it, so that the theme does not flash. Applies the stored
 * theme, also to a page to which the reader goes back, and listens for the reader's two choices: the theme, and the
 * language to which "/" redirects. A browser with storage switched off throws an error; the choice then applies to this
 * page only.
 */
export const APPEARANCE_SCRIPT = `(function (root) {
  function apply(theme) {
    if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
    document.querySelectorAll("[data-choose-theme]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.chooseTheme === (theme || "")));
    });
  }
  function applyStored() {
    var theme = "";
    try { theme = localStorage.getItem("theme"); } catch (e) {}
    apply(theme === "dark" || theme === "light" ? theme : "");
  }
  root.dataset.script = "";
  applyStored();
  document.addEventListener("DOMContentLoaded", applyStored);
  addEventListener("pageshow", function (event) { if (event.persisted) applyStored(); });
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
