import { tryActions } from "../support/try-actions.ts";
import { relationRows } from "./rows/relations.ts";

tryActions(relationRows);
