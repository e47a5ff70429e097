import { useTranslations } from "next-intl";
import { endsNextDay, type PartOfDay } from "@/lib/exchanges/itinerary/rules.ts";

type ItemHoursProps = {
  item: { startTime: string | null; endTime: string | null; partOfDay: PartOfDay | null };
  className: string;
};

/** When an item of the itinerary was: its hours, or the part of the day where no hour is known; nothing where neither is. */
export function ItemHours({ item, className }: ItemHoursProps) {
  const part = useTranslations("partOfDay");
  const hours = useTranslations("itemHours");
  const { startTime: start, endTime: end, partOfDay } = item;
  const isKnown = Boolean(start || end);
  if (!isKnown && partOfDay === null) return null;
  return (
    <span className={className}>
      {!isKnown && partOfDay && part(partOfDay)}
      {isKnown &&
        (start && end && endsNextDay(start, end)
          ? hours("nextDay", { start, end })
          : [start, end].filter(Boolean).join("–"))}
    </span>
  );
}
