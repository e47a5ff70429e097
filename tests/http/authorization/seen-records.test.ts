import { tryActions } from "../support/try-actions.ts";
import { seenRecordRows } from "./rows/seen-records.ts";

tryActions(seenRecordRows);
