"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { storeSeenRecord } from "./commands/store-seen-record.ts";
import { confirmSeenRecordInput, storeSeenRecordInput } from "./schema.ts";

export const storeSeenRecordAction = saveAction(storeSeenRecordInput, storeSeenRecord);

export const confirmSeenRecordAction = formAction(confirmSeenRecordInput, async (actor, input) => {
  const { code, locale, ...versions } = input;
  await storeSeenRecord(actor, { code, versions });
  redirect(`/${locale}/admin`);
});
