"use client";

import { useState } from "react";
import type { BasicsValues } from "@/lib/exchanges/basics/schema.ts";
import { isCalendarDay } from "@/lib/platform/calendar-day.ts";
import {
  type DatePrecision,
  datePrecisions,
  type KnownDays,
  knownPartOf,
  parseKnown,
  wholePeriod,
} from "@/lib/platform/known-days.ts";
import type { AutosavedSection } from "../editing/autosave.ts";

type Side = "first" | "last";
type Texts = Record<Side, string>;

const NOTHING: Texts = { first: "", last: "" };

/** What the fields show of a value: the month of a day, or, where it is no day, what was typed. */
const textOf = (value: string | null, precision: DatePrecision): string =>
  value !== null && isCalendarDay(value) ? knownPartOf(value, precision) : (value ?? "");

/** The period that two texts name; without a last one it has one day, month or year. Null while one is wrong. */
function periodOf({ first, last }: Texts, precision: DatePrecision): KnownDays | null {
  const firstDay = parseKnown(first, precision);
  const lastDay = precision === "YEAR" || last.trim() === "" ? firstDay : parseKnown(last, precision);
  return firstDay && lastDay ? wholePeriod({ firstDay, lastDay, precision }) : null;
}

/** The texts as they were typed, such as "2025年3月", as long as they name what is saved: somebody else may change it. */
function sameAsSaved(typed: Texts | undefined, saved: Texts, precision: DatePrecision): Texts {
  if (!typed) return saved;
  const isSame = (text: string, other: string) =>
    text === other || (parseKnown(text, precision) ?? text) === (parseKnown(other, precision) ?? other);
  const last = typed.last.trim() === "" && saved.first === saved.last ? typed.last : saved.last;
  return {
    first: isSame(typed.first, saved.first) ? typed.first : saved.first,
    last: isSame(typed.last, saved.last) ? typed.last : last,
  };
}

const isCoarser = (one: DatePrecision, other: DatePrecision): boolean =>
  datePrecisions.indexOf(one) > datePrecisions.indexOf(other);

const isWithin = (inner: KnownDays, outer: KnownDays): boolean =>
  outer.firstDay <= inner.firstDay && inner.lastDay <= outer.lastDay;

/**
 * What is known once another precision is chosen. What was typed of it before is known again where it fits what is stored
 * now; the months of known days are known; days of a month are not.
 */
function chosenDays(
  next: DatePrecision,
  before: Texts | undefined,
  stored: KnownDays | null,
): { days: KnownDays | null; isRemembered: boolean } {
  const days = before ? periodOf(before, next) : null;
  if (stored === null || (before && !days)) return { days: null, isRemembered: before !== undefined };
  const isCoarse = isCoarser(next, stored.precision);
  if (days && (isCoarse ? isWithin(stored, days) : isWithin(days, stored))) return { days, isRemembered: true };
  return { days: isCoarse ? wholePeriod({ ...stored, precision: next }) : null, isRemembered: false };
}

/**
 * The days of the basics as they are typed: as days, as months or as a year. What was typed of each stays while another one
 * is chosen. A more exact choice is saved once its fields are filled in, because nothing is known before.
 */
export function useTypedDays(section: AutosavedSection<BasicsValues>) {
  const { firstDay, lastDay, precision: saved } = section.values;
  const [chosen, setChosen] = useState<DatePrecision | null>(null);
  const [typed, setTyped] = useState<Partial<Record<DatePrecision, Texts>>>({});
  const precision = chosen ?? saved;
  const savedTexts = { first: textOf(firstDay, saved), last: textOf(lastDay, saved) };
  const stored = periodOf(savedTexts, saved);
  const remembered = typed[precision];
  const texts = precision === saved ? sameAsSaved(remembered, savedTexts, saved) : (remembered ?? NOTHING);

  const save = (days: KnownDays) => {
    section.set("firstDay", days.firstDay);
    section.set("lastDay", days.lastDay);
    section.set("precision", days.precision);
    setChosen(null);
  };

  /** Sets a value of the precision that is saved: a wrong text too, so that the save says what is wrong with it. */
  const setSide = (side: Side, text: string) => {
    const day = parseKnown(text, saved);
    const whole = day && wholePeriod({ firstDay: day, lastDay: day, precision: saved });
    const value = (whole?.[side === "first" ? "firstDay" : "lastDay"] ?? (text || null)) as BasicsValues["firstDay"];
    section.set(side === "first" ? "firstDay" : "lastDay", value);
  };

  const type = (side: Side, text: string) => {
    const next = { ...texts, [side]: text };
    setTyped({ ...typed, [precision]: next });
    if (precision !== saved) {
      const days = periodOf(next, precision);
      if (days) save(days);
      return;
    }
    setSide(side, text);
    const isAlone = precision === "YEAR" || (precision === "MONTH" && next.last.trim() === "");
    if (isAlone) setSide("last", next.first);
  };

  const choose = (wanted: string) => {
    const next = datePrecisions.find((each) => each === wanted);
    if (!next || next === precision) return;
    const { [next]: before, ...others } = { ...typed, [precision]: texts };
    const { days, isRemembered } = chosenDays(next, before, stored);
    setTyped(isRemembered || next === saved ? { ...others, ...(before && { [next]: before }) } : others);
    setChosen(next === saved ? null : next);
    if (days && next !== saved) save(days);
  };

  const shown = (side: Side) => ({
    text: texts[side],
    isWrong: texts[side] !== "" && !parseKnown(texts[side], precision),
  });
  return {
    precision,
    texts: { first: shown("first"), last: shown("last") },
    /** the choice is not saved yet, because its fields are empty or wrong */
    isPending: precision !== saved,
    stored,
    choose,
    type,
  };
}
