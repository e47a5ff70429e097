"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { MESSAGE_TIME_ZONE } from "@/lib/platform/i18n/locales.ts";
import messages from "@/messages/zh.json";

export function StaffTextsZh({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="zh" messages={messages} timeZone={MESSAGE_TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  );
}
