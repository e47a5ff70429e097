import { z } from "zod";
import { datePrecisions, type KnownDays, lastFieldOf, type PeriodField, readPeriod } from "./known-days.ts";

const typed = () => z.string().max(1000).optional();

/** The fields in which a form asks for days: those of one precision count, and the form sends those of the others too. */
export const periodFields = {
  precision: z.enum(datePrecisions).default("DAY"),
  firstDay: typed(),
  lastDay: typed(),
  firstMonth: typed(),
  lastMonth: typed(),
  year: typed(),
};

type TypedPeriod = z.output<z.ZodObject<typeof periodFields>>;

/** What may be wrong with a whole period; null where nothing is. */
type PeriodRule<Problem extends string> = (firstDay: string, lastDay: string) => Problem | null;

/**
 * Checks what was typed of a period, each problem at its field.
 * @param rule of both days together; what it refuses stands at the last one
 */
export function withPeriodChecks<Form extends z.ZodType<Partial<TypedPeriod>>>(
  form: Form,
  rule: PeriodRule<string>,
): Form {
  const problemAt = (field: PeriodField, value: Partial<TypedPeriod>): string | null => {
    const { days, problems } = readPeriod(value);
    if (!days || lastFieldOf[days.precision] !== field) return problems[field] ?? null;
    return rule(days.firstDay, days.lastDay);
  };
  const fields = ["firstDay", "lastDay", "firstMonth", "lastMonth", "year"] as const;
  return fields.reduce<Form>(
    (checked, field) =>
      checked.refine((value) => problemAt(field, value ?? {}) === null, {
        path: [field],
        error: ({ input }) => problemAt(field, (input ?? {}) as Partial<TypedPeriod>) ?? "invalid",
        when: () => true,
      }),
    form,
  );
}

/** The values of a checked form, with the days that were typed. */
export function withPeriod<Form extends TypedPeriod>(form: Form): Omit<Form, keyof TypedPeriod> & KnownDays {
  const {
    precision: _,
    firstDay: _day,
    lastDay: _last,
    firstMonth: _month,
    lastMonth: _lastMonth,
    year: _year,
    ...rest
  } = form;
  const { days } = readPeriod(form);
  if (!days) throw new Error("a period was not checked");
  return { ...rest, ...days };
}
