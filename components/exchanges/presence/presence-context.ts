"use client";

import { createContext, useContext } from "react";
import type { PresentPerson } from "@/lib/exchanges/presence/queries.ts";

/** Who else has the record open, as far as the page knows; nobody before it asked. */
export const PresenceContext = createContext<readonly PresentPerson[]>([]);

export const usePresentPeople = (): readonly PresentPerson[] => useContext(PresenceContext);
