-- Which households changed since somebody last looked: one row a household and transaction, written by triggers so that
-- no way of writing can forget it, deleted by whoever has looked again. Rows are never updated: two writers never meet.
CREATE TABLE registry.touch (
    seq bigint GENERATED ALWAYS AS IDENTITY,
    txid bigint NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    CONSTRAINT touch_pk PRIMARY KEY (seq)
);
CREATE INDEX touch_household ON registry.touch (household_id, txid);
CREATE INDEX touch_place ON registry.touch (place_code, household_id);
CALL guard.protect('registry.touch', 'select,insert,delete');

CREATE FUNCTION registry.touch_households() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO registry.touch (txid, household_id, place_code, org_code)
    SELECT DISTINCT ON (c.household_id) pg_current_xact_id()::text::bigint, c.household_id, c.place_code, c.org_code
    FROM changed c
    WHERE c.household_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM registry.touch t
        WHERE t.household_id = c.household_id AND t.txid = pg_current_xact_id()::text::bigint);
    RETURN NULL;
END $$;

-- Every table that answers rest on: the households, their people, and each group of adopted facts.
DO $$
DECLARE
    target text;
BEGIN
    FOR target IN
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'registry' AND c.relkind = 'r'
          AND (c.relname IN ('household', 'person', 'membership', 'kinship', 'recognition')
               OR (c.relname LIKE 'fact\_%' AND c.relname NOT LIKE '%\_history'))
    LOOP
        EXECUTE format('CREATE TRIGGER touched_by_insert AFTER INSERT ON registry.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.touch_households()', target);
        EXECUTE format('CREATE TRIGGER touched_by_update AFTER UPDATE ON registry.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.touch_households()', target);
        EXECUTE format('CREATE TRIGGER touched_by_delete AFTER DELETE ON registry.%I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.touch_households()', target);
    END LOOP;
END $$;
