import { tryActions } from "../support/try-actions.ts";
import { delegationRows } from "./rows/delegations.ts";

tryActions(delegationRows);
