import { tryActions } from "../support/try-actions.ts";
import { agreementRows } from "./rows/agreements.ts";

tryActions(agreementRows);
