import type pg from "pg";

/** Everything that a schema consists of, one line each, in the words of the server. */
export async function catalogueOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `WITH tables AS (
       SELECT oid, relname FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'S') AND relname <> '_prisma_migrations'
     )
     SELECT 'table ' || relname AS line FROM tables
     UNION ALL
     SELECT format('column %s.%s %s%s%s', relname, attname, format_type(atttypid, atttypmod),
         CASE WHEN attnotnull THEN ' not null' ELSE '' END,
         CASE WHEN attgenerated = '' THEN ' default ' || pg_get_expr(adbin, adrelid) END)
       FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
       LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     UNION ALL
     SELECT format('generated %s.%s %s', relname, attname, pg_get_expr(adbin, adrelid))
       FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attgenerated <> ''
       JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     UNION ALL
     SELECT format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
       FROM tables JOIN pg_constraint ON conrelid = tables.oid WHERE contype IN ('p', 'u', 'f', 'c', 'x')
     UNION ALL
     SELECT format('index %s.%s %s', relname, indexrelid::regclass, pg_get_indexdef(indexrelid))
       FROM tables JOIN pg_index ON indrelid = tables.oid
       WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
     UNION ALL
     SELECT format('trigger %s.%s', relname, tgname) FROM tables JOIN pg_trigger ON tgrelid = tables.oid
       WHERE NOT tgisinternal
     UNION ALL
     SELECT format('enum %s %s', typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder))
       FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid GROUP BY typname
     UNION ALL
     SELECT format('view %s %s', relname, regexp_replace(pg_get_viewdef(oid), 's+', ' ', 'g')) FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
     UNION ALL
     SELECT format('function %s', oid::regprocedure) FROM pg_proc WHERE pronamespace = to_regnamespace('app')
     UNION ALL
     SELECT format('extension %s', extname) FROM pg_extension WHERE extname <> 'plpgsql'
     ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

/** The name in a line of the catalogue, without the table in front of it. */
export const nameIn = (line: string): string => line.split(" ")[1]?.split(".").at(-1)?.replaceAll('"', "") ?? line;
