import { useTranslations } from "next-intl";
import type { Device } from "@/lib/accounts/sessions/rules.ts";

/** A device in plain words: "Chrome, Windows". */
export function DeviceName({ device }: { device: Device }) {
  const t = useTranslations("account");
  const { browser, system } = device;
  if (browser === "OTHER" && system === "OTHER") return t("unknownDevice");
  return t("device", { browser: t(`browser.${browser}`), system: t(`system.${system}`) });
}
