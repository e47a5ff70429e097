import { tryActions } from "../support/try-actions.ts";
import { accountRows } from "./rows/accounts.ts";

tryActions(accountRows);
