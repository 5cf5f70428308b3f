-- An organisation reads the basics of the households in its custody, not the village's file.
CALL guard.share_basics('registry.household');
CALL guard.share_basics('registry.person');
CALL guard.share_basics('registry.membership');
CALL guard.share_basics('registry.search_token');

-- "Does this person exist elsewhere": keyed index of the ID number in, the node to ask out, nothing else. Runs as the
-- owner, who for this may read past the scope; the caller is logged by access.Elsewhere.
CREATE POLICY guard_whole ON registry.person FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION registry.person_elsewhere(wanted bytea) RETURNS TABLE (place_code text, org_code text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    AS $$ SELECT p.place_code, p.org_code FROM registry.person p WHERE p.id_index = wanted $$;
REVOKE ALL ON FUNCTION registry.person_elsewhere(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry.person_elsewhere(bytea) TO lianhu_app;
