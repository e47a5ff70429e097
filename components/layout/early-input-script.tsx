/**
 * Runs before the browser paints the page. Notes which fields receive input (`useEarlyInput`) and which button was
 * pressed last (`ReplayEarlyClick`) until the page's own scripts have loaded, so that no input is lost.
 */
const SCRIPT = `window.typedInto = new WeakSet();
document.addEventListener("input", function (event) { window.typedInto.add(event.target); }, true);
window.notePress = function (event) { window.pressed = event.target.closest("button[type=button]") || window.pressed; };
document.addEventListener("click", window.notePress, true);`;

/** Put it in the head. @param nonce of the response */
export function EarlyInputScript({ nonce }: { nonce: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file; React would escape its quotes
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} nonce={nonce} suppressHydrationWarning />;
}
