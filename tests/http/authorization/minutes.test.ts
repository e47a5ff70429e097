import { tryActions } from "../support/try-actions.ts";
import { minuteRows } from "./rows/minutes.ts";

tryActions(minuteRows);
