import { EXCHANGES_TAG, type ExchangeStatus, exchangeTag } from "../rules.ts";

/** How many days a discarded draft can be restored. */
export const DAYS_TO_RESTORE = 30;

/** Whether the record can still be changed: one that was agreed or cancelled is closed. */
export const isOpenRecord = (status: ExchangeStatus): boolean => status !== "AGREED" && status !== "CANCELLED";

/** What must be expired when the record of a public exchange was changed on purpose. */
export const tagsOfRecord = (code: string): string[] => [exchangeTag(code), EXCHANGES_TAG];
