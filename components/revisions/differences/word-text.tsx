import { useTranslations } from "next-intl";
import type { WordFact } from "@/lib/revisions/facts/rules.ts";

/** The word of the interface for a value of a list, the same as on the page of the record. */
export function WordText({ fact }: { fact: WordFact }) {
  const exchangeKind = useTranslations("kind");
  const exchangeStatus = useTranslations("exchangeStatus");
  const basics = useTranslations("basics");
  const parties = useTranslations("parties");
  const memberRole = useTranslations("memberRole");
  const delegations = useTranslations("delegations");
  const itemKind = useTranslations("itemKind");
  const itinerary = useTranslations("itinerary");
  const partOfDay = useTranslations("partOfDay");
  const baseKind = useTranslations("baseKind");
  const groups = useTranslations("groups");
  const minutes = useTranslations("minutes");
  const outcomes = useTranslations("outcomes");
  const agreements = useTranslations("agreements");
  const saving = useTranslations("saving");
  switch (fact.list) {
    case "exchangeKind":
      return exchangeKind(fact.code);
    case "exchangeStatus":
      return exchangeStatus(fact.code);
    case "dateNote":
      return basics("yearInferred");
    case "partyRole":
      return parties(`role.${fact.code}`);
    case "memberRole":
      return memberRole(fact.code);
    case "memberStatus":
      return delegations(`status.${fact.code}`);
    case "rank":
      return delegations(`rank.${fact.code}`);
    case "itemKind":
      return itemKind(fact.code);
    case "dayOfItem":
      return itinerary("oneOfTheDays");
    case "partOfDay":
      return partOfDay(fact.code);
    case "itemStatus":
      return itinerary(`status.${fact.code}`);
    case "baseKind":
      return baseKind(fact.code);
    case "groupStatus":
      return groups(`status.${fact.code}`);
    case "seatRole":
      return groups(`role.${fact.code}`);
    case "minuteStatus":
      return minutes(fact.code === "READY" ? "ready" : "draft");
    case "minuteItemKind":
      return minutes(`kindOf.${fact.code}`);
    case "outcomeKind":
      return outcomes(`kindOf.${fact.code}`);
    case "outcomeStanding":
      return outcomes(`standingOf.${fact.code}`);
    case "agreementKind":
      return agreements(`kindOf.${fact.code}`);
    case "agreementAct":
      return agreements(`actOf.${fact.code}`);
    case "agreementRole":
      return agreements(`roleOf.${fact.code}`);
    case "language":
      return saving(`language.${fact.code}`);
  }
}
