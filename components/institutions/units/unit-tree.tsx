import { useTranslations } from "next-intl";
import { confirmUnitNameAction, hideUnitAction, showUnitAction } from "@/lib/institutions/units/actions.ts";
import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { UnconfirmedWording } from "../../editing/unconfirmed-wording.tsx";
import { ListingState } from "../../layout/listing-state.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { UnitLine } from "./unit-line.tsx";
import { UnitSection } from "./unit-section.tsx";

type UnitTreeProps = {
  institution: string;
  units: readonly UnitEntry[];
  userId: string;
  today: CalendarDay;
  mayEdit: boolean;
  mayConfirm: boolean;
  /** readers see the college */
  isCollegeSeen: boolean;
};

/** The tree of a college's units. Each unit opens to its fields when the actor may edit it. */
export function UnitTree({ institution, units, userId, today, mayEdit, mayConfirm, isCollegeSeen }: UnitTreeProps) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const l = useTranslations("listing");
  if (units.length === 0) return <EmptyState text={t("noUnits")} />;
  return (
    <ul className="border-t border-hairline">
      {units.map((unit) => (
        <li
          key={unit.code}
          id={`unit-${unit.code}`}
          style={{ marginInlineStart: `${Math.min(unit.depth, 6) * 1.25}rem` }}
        >
          {mayEdit ? (
            <Disclosure title={<UnitLine unit={unit} today={today} />}>
              <UnconfirmedWording languages={unit.name.provisional}>
                {mayConfirm && (
                  <ActionForm
                    action={confirmUnitNameAction}
                    fields={{ institution, code: unit.code }}
                    label={d("confirmName")}
                  />
                )}
              </UnconfirmedWording>
              <UnitSection userId={userId} institution={institution} unit={unit} units={units} />
              <ListingState {...unit.listing} isCollegeSeen={isCollegeSeen}>
                <ActionForm
                  action={unit.listing.isListed ? hideUnitAction : showUnitAction}
                  fields={{ institution, code: unit.code }}
                  label={unit.listing.isListed ? l("hide") : l("show")}
                />
              </ListingState>
              <p className="text-xs text-ink-faint">
                {d("code")}: <code>{unit.code}</code>
              </p>
            </Disclosure>
          ) : (
            <p className="border-b border-hairline py-3">
              <UnitLine unit={unit} today={today} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
