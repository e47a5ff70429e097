import { tryActions } from "../support/try-actions.ts";
import { nameRows } from "./rows/names.ts";

tryActions(nameRows);
