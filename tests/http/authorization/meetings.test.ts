import { tryActions } from "../support/try-actions.ts";
import { meetingRows } from "./rows/meetings.ts";

tryActions(meetingRows);
