import { APPEARANCE_SCRIPT } from "@/lib/platform/appearance-script.ts";

/** Put it in the head. @param nonce of the response, when its policy requires one */
export function AppearanceScript({ nonce }: { nonce?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of the portal; React would escape its quotes
  return <script dangerouslySetInnerHTML={{ __html: APPEARANCE_SCRIPT }} nonce={nonce} suppressHydrationWarning />;
}
