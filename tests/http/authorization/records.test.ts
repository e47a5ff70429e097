import { tryActions } from "../support/try-actions.ts";
import { recordRows } from "./rows/records.ts";

tryActions(recordRows);
