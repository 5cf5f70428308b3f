-- Half the search rows say as much: a prefix is a range of the token (>= and <, leakproof like equality), so the first
-- character, the shorter initials and the ID's last four need no row of their own. Measured: docs/adr/0009.
--   f:<first two characters>  b:<later two>  p:<initials>  i:<keyed hash of the last 4><of the last 6>
ALTER TABLE registry.search_token NO FORCE ROW LEVEL SECURITY;
ALTER TABLE registry.person NO FORCE ROW LEVEL SECURITY;
CREATE TEMPORARY TABLE made_anew ON COMMIT DROP AS
WITH named AS (
    SELECT DISTINCT t.person_id, t.place_code, t.org_code, t.household_id, p.name, p.initials
    FROM registry.search_token t JOIN registry.person p ON p.id = t.person_id
)
SELECT 'f:' || substr(name, 1, 2) AS token, place_code, org_code, household_id, person_id FROM named
UNION SELECT 'b:' || substr(name, n, 2), place_code, org_code, household_id, person_id
    FROM named, generate_series(2, char_length(name) - 1) n
UNION SELECT 'p:' || left(initials, 8), place_code, org_code, household_id, person_id FROM named WHERE char_length(initials) > 1
UNION SELECT 'i:' || substr(four.token, 4, 8) || substr(six.token, 4, 8), four.place_code, four.org_code, four.household_id, four.person_id
    FROM registry.search_token four JOIN registry.search_token six USING (person_id)
    WHERE four.token LIKE 'i4:%' AND six.token LIKE 'i6:%';
DELETE FROM registry.search_token;
INSERT INTO registry.search_token (token, place_code, org_code, household_id, person_id)
SELECT token, place_code, org_code, household_id, person_id FROM made_anew;
ALTER TABLE registry.search_token FORCE ROW LEVEL SECURITY;
ALTER TABLE registry.person FORCE ROW LEVEL SECURITY;

-- Most people have a number: an index of the few without one is enough.
ALTER TABLE registry.person DROP CONSTRAINT person_temporary_key;
CREATE UNIQUE INDEX person_temporary_key ON registry.person (temporary_key) WHERE temporary_key IS NOT NULL;
