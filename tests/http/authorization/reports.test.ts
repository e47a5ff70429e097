import { tryActions } from "../support/try-actions.ts";
import { reportRows } from "./rows/reports.ts";

tryActions(reportRows);
