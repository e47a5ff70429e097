/**
 * Runs before the browser paints the page, so that the theme does not flash. Applies the stored theme, and listens for
 * the reader's two choices: the theme, and the language to which "/" redirects. A browser with storage switched off
 * throws an error; the choice then applies to this page only.
 */
export const APPEARANCE_SCRIPT = `(function (root) {
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
