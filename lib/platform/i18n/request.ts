import { getRequestConfig } from "next-intl/server";
import type zh from "@/messages/zh.json";
import { defaultLocale, isLocale, type Locale, MESSAGE_TIME_ZONE } from "./locales.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof zh;
  }
}

/** The texts of a page. Its language comes from `setRequestLocale`, never from a header or a cookie. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = requested !== undefined && isLocale(requested) ? requested : defaultLocale;
  const messages: { default: typeof zh } = await (locale === "zh"
    ? import("@/messages/zh.json")
    : import("@/messages/en.json"));
  return { locale, messages: messages.default, timeZone: MESSAGE_TIME_ZONE };
});
