/**
 * Runs before the page is painted: notes which fields are typed into or chosen in, so that nothing is lost of it before
 * the page's own scripts are there (`useEarlyInput`), and which button was pressed last (`ReplayEarlyClick`).
 */
const SCRIPT = `window.typedInto = new WeakSet();
document.addEventListener("input", function (event) { window.typedInto.add(event.target); }, true);
window.notePress = function (event) { window.pressed = event.target.closest("button[type=button]") || window.pressed; };
document.addEventListener("click", window.notePress, true);`;

/** Belongs into the head. @param nonce of the answer */
export function EarlyInputScript({ nonce }: { nonce: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file; React would escape its quotes
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} nonce={nonce} suppressHydrationWarning />;
}
