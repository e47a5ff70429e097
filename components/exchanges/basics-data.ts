"use client";

import type { ExchangeRecord } from "@/lib/exchanges/record-page/queries.ts";
import { type SectionData, useSectionData } from "../editing/section-data.ts";

/** The own fields of an exchange, as the header, the menu and their section have them. */
export const useBasics = (initial: ExchangeRecord["basics"]): SectionData<ExchangeRecord["basics"]> =>
  useSectionData("basics", initial, { own: ["BASICS"] });
