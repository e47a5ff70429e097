"use client";

import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { choosePreferencesAction, savePreferencesAction } from "@/lib/accounts/preferences/actions.ts";
import { type ChecklistFacts, missingForPublication } from "@/lib/exchanges/checklist/rules.ts";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import { ActionForm } from "../editing/action-form.tsx";
import { useSectionData } from "../editing/section-data.ts";
import { sendAsOwner } from "../editing/session-guard.ts";

type FirstStepsProps = { initial: ChecklistFacts /** of the report */; mayWrite: boolean };

type Step = { name: "who" | "what" | "show" | "mark" | "handOver"; href: string | null; isDone: boolean };

/** The three steps from a new record to its readers, as far as the person may take them. */
function stepsOf(facts: ChecklistFacts, { mayWrite, report }: { mayWrite: boolean; report: string }): Step[] {
  const codes = new Set(missingForPublication(facts).map(({ code }) => code));
  const isPublished = facts.report?.texts.some((text) => text.isPublished) ?? false;
  const isWhoDone = !codes.has("delegation_empty");
  const isWhatDone = facts.items > 0 && (facts.minuteItems > 0 || facts.outcomes > 0);
  const last = (): Step => {
    if (!wasHeld(facts.status)) return { name: "mark", href: "#acts", isDone: false };
    if (!mayWrite) return { name: "handOver", href: null, isDone: isWhoDone && isWhatDone };
    return { name: "show", href: report, isDone: isPublished };
  };
  return [
    { name: "who", href: "#delegations", isDone: isWhoDone },
    { name: "what", href: "#itinerary", isDone: isWhatDone },
    last(),
  ];
}

/**
 * Leads somebody through their first record in three steps, which are ticked off as they type. Once all are done, or the
 * person closes it, it never comes back.
 */
export function FirstSteps({ initial, mayWrite }: FirstStepsProps) {
  const t = useTranslations("firstSteps");
  const locale = useLocale();
  const { data: facts } = useSectionData("checklist", initial, { own: [], also: sectionKinds });
  const record = `/${locale}/admin/exchanges/${facts.code}`;
  const steps = stepsOf(facts, { mayWrite, report: `${record}/report` });
  const areAllDone = steps.every(({ isDone }) => isDone);
  useEffect(() => {
    // where it is not stored, the steps are shown once more
    if (areAllDone) void sendAsOwner(() => savePreferencesAction({ isGuided: true })).catch(() => null);
  }, [areAllDone]);
  return (
    <section aria-labelledby="first-steps" className="first-steps">
      <h2 id="first-steps" className="text-base">
        {t(areAllDone ? "done" : "title")}
      </h2>
      <ol>
        {steps.map(({ name, href, isDone }) => (
          <li key={name} data-done={isDone || undefined}>
            {href === null ? <span>{t(`step.${name}`)}</span> : <a href={href}>{t(`step.${name}`)}</a>}
            {isDone && (
              <>
                <Check aria-hidden="true" strokeWidth={1.75} />
                <span className="sr-only">{t("isDone")}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      <ActionForm
        action={choosePreferencesAction}
        fields={{ locale, next: record, isGuided: "on" }}
        label={t("close")}
        tone="ghost"
      />
    </section>
  );
}
