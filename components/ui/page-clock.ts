import { createContext, useContext } from "react";

/** On whose clock times are told: a name of IANA, that of the reader's college. */
export const PageClockContext = createContext("Asia/Shanghai");

/** The time zone in which the page tells when something was done, whatever the browser's own is. */
export const usePageClock = (): string => useContext(PageClockContext);
