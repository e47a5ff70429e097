-- What readers see is kept by each process until the database says that it changed (docs/decisions/0023-front-door.md).
-- A transaction that writes to one of these tables tells every process when it is committed, however it was written.
CREATE FUNCTION app.tell_readers() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_notify('nanbei_readers', '');
  RETURN NULL;
END $$;

-- The published tables, and the tables behind published views, each with what has to happen to it. Once for a statement,
-- and TRUNCATE too. What is inserted into "ReportVersion" or "Media" is seen only when a text or a report names it; of
-- "Report" and "ReportTranslation" readers see these columns, and not the working texts.
DO $$
DECLARE
  told record;
BEGIN
  FOR told IN
    SELECT * FROM (VALUES
      ('InstitutionGroup', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('Institution', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('Unit', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('PracticeBase', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('PracticeBaseUnit', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('ExchangeSeries', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('Publication', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('PublicationParty', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('PublicationUnit', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('PublicationBase', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
      ('Media', 'UPDATE OR DELETE OR TRUNCATE'),
      ('Report', 'INSERT OR UPDATE OF "slug", "kind", "exchangeId" OR DELETE OR TRUNCATE'),
      ('ReportTranslation', 'INSERT OR UPDATE OF "status", "liveVersionId", "isSource", "publishedAt" OR DELETE OR TRUNCATE'),
      ('ReportVersion', 'UPDATE OR DELETE OR TRUNCATE')
    ) AS list ("table", "event")
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.tell_readers()',
      told."table" || '_tells_readers', told."event", told."table");
  END LOOP;
END $$;
