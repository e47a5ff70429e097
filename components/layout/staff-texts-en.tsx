"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { MESSAGE_TIME_ZONE } from "@/lib/platform/i18n/locales.ts";
import messages from "@/messages/en.json";

export function StaffTextsEn({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone={MESSAGE_TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  );
}
