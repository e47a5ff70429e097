import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };

const messages = { zh, en };

/** Returns the texts of the portal in a language by key, such as "exchange.visits". */
export const translatorFor = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
