import { z } from "zod";
import { groupRef } from "../groups/schema.ts";

export const removeGroupInput = z.strictObject(groupRef);
