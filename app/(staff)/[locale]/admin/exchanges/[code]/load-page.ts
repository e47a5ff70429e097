import { notFound } from "next/navigation";
import { defaultPreferences } from "@/lib/accounts/preferences/rules.ts";
import { listAgreements } from "@/lib/commitments/agreements/queries.ts";
import { listOutcomes } from "@/lib/commitments/queries.ts";
import { mayCreateExchange } from "@/lib/exchanges/policy.ts";
import { findRecordEditors } from "@/lib/exchanges/record/queries.ts";
import { isOpenRecord } from "@/lib/exchanges/record/rules.ts";
import { findRecord, findRecordPage } from "@/lib/exchanges/record-page/queries.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { findReportDesk } from "@/lib/reports/queries.ts";
import { findRecordNames } from "@/lib/reports/record-names/queries.ts";
import { findReadersState } from "@/lib/revisions/queries.ts";
import { findNewsInWords } from "@/lib/revisions/seen-records/queries.ts";
import { currentAccount } from "../../current-account.ts";
import { requireSignIn } from "../../require-sign-in.ts";

/**
 * Everything that the page of a record shows, as it was at one moment, and the person who asks for it.
 * Redirects to the sign-in page when nobody is signed in; answers 404 when the actor may not see the record.
 */
export async function loadPage(params: Promise<{ locale: string; code: string }>) {
  const { code } = await params;
  const { actor } = await requireSignIn(params, `exchanges/${encodeURIComponent(code)}`);
  const page = await readAtOneMoment(actor, async () => {
    const record = await findRecord(actor, code);
    const recordPage = record && (await findRecordPage(actor, code));
    const news = recordPage && (await findNewsInWords(actor, code));
    const desk = recordPage && (await findReportDesk(actor, record));
    if (!news || !desk) return null;
    return {
      versions: news.versions,
      news,
      desk,
      record,
      editors: record.mayEdit || !isOpenRecord(record.status) ? null : await findRecordEditors(actor, code),
      recordPage,
      sessions: await listSessions(actor, code),
      outcomes: await listOutcomes(actor, code),
      agreements: await listAgreements(actor, code),
      readers: await findReadersState(actor, code),
      named: await findRecordNames(actor, record),
    };
  });
  if (!page) notFound();
  const { named, ...shown } = page;
  const preferences = (await currentAccount())?.account.preference ?? defaultPreferences;
  const { record, recordPage, desk } = shown;
  const { mayEdit, timezone } = record;
  return {
    ...shown,
    ...named,
    fieldLanguages: preferences.fieldLanguages,
    institutions: record.parties.map(({ institution }) => institution),
    /** null for somebody who is not told what is missing */
    checklist: mayEdit ? recordPage.checklist : null,
    /** nobody has led the person through a record yet, and this one has still to be shown */
    isFirst: mayEdit && !record.isPublic && preferences.guidedAt === null,
    editing: { subject: code, owner: `${actor.userId}.${code}`, mayEdit },
    acts: {
      today: dayAt(clock.now(), timezone),
      mayCopy: mayCreateExchange(actor, record),
      mayOpenReport: wasHeld(record.status) && (desk.mayWrite || (desk.mayRead && record.report !== null)),
      mayUndo: mayEdit || recordPage.delegations.some((delegation) => delegation.mayEdit),
    },
  };
}
