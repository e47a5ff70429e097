"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { startReport } from "./commands/start-report.ts";
import { startText } from "./commands/start-text.ts";
import { writeDraft } from "./commands/write-draft.ts";
import { startReportInput, startTextInput, writeDraftInput } from "./schema.ts";

/** `page` is the language of the page with the form. */
const onPage = { page: z.enum(locales) };
const startForm = z.strictObject({ ...startReportInput.shape, ...onPage });
const startTextForm = z.strictObject({ ...startTextInput.shape, ...onPage, code: startReportInput.shape.code });

export const startReportAction = formAction(startForm, async (actor, { page, ...input }) => {
  await startReport(actor, input);
  redirect(`/${page}/admin/exchanges/${input.code}/report`);
});

export const startTextAction = formAction(startTextForm, async (actor, { page, code, ...input }) => {
  await startText(actor, input);
  redirect(`/${page}/admin/exchanges/${code}/report#text-${input.locale}`);
});

/** Changes the working text only. */
export const writeDraftAction = saveAction(writeDraftInput, writeDraft);
