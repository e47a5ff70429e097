import { tryActions } from "../support/try-actions.ts";
import { savedViewRows } from "./rows/saved-views.ts";

tryActions(savedViewRows);
