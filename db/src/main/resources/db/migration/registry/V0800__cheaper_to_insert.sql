-- What a roster of a hundred thousand persons pays for without anybody asking: docs/adr/0009.

-- A person's memberships are a chain with gaps, said by B-trees alone. Each but the first names the end of the one
-- before it: one first, one successor at most, one open end at most, and every membership begins on or after the end
-- that it follows. So they lie on one path and no two overlap, which the temporal key said too, at twice the price of
-- all other indexes of the table together.
ALTER TABLE registry.membership ADD COLUMN after_end date;
ALTER TABLE registry.membership NO FORCE ROW LEVEL SECURITY;
UPDATE registry.membership m SET after_end = before.ended
FROM (SELECT id, lag(valid_to) OVER (PARTITION BY person_id ORDER BY valid_from) AS ended FROM registry.membership) before
WHERE before.id = m.id AND before.ended IS NOT NULL;
ALTER TABLE registry.membership FORCE ROW LEVEL SECURITY;
ALTER TABLE registry.membership
    DROP CONSTRAINT membership_one_household,
    ADD CONSTRAINT membership_end UNIQUE NULLS NOT DISTINCT (person_id, valid_to),
    ADD CONSTRAINT membership_one_household UNIQUE NULLS NOT DISTINCT (person_id, after_end),
    ADD CONSTRAINT membership_follows CHECK (after_end <= valid_from);
ALTER TABLE registry.membership
    ADD CONSTRAINT membership_next FOREIGN KEY (person_id, after_end)
        REFERENCES registry.membership (person_id, valid_to) ON UPDATE CASCADE;

-- A person's tokens are found through the households that the person belonged to.
DROP INDEX registry.search_token_person;

-- Facts are read by entity and by household; nobody reads them by place.
DO $$
DECLARE
    fact text;
BEGIN
    FOR fact IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'registry' AND c.relkind = 'r' AND c.relname LIKE 'fact\_%' AND c.relname NOT LIKE '%\_history'
    LOOP
        EXECUTE format('DROP INDEX registry.%I', fact || '_place');
    END LOOP;
END $$;
