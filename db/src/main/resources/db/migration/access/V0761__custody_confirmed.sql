-- A residence or an organisation beyond the giver's reach opens the household to strangers: it waits for a second officer.
ALTER TABLE access.custody ADD COLUMN needs_second boolean NOT NULL DEFAULT false,
    ADD COLUMN confirmed_at timestamptz, ADD COLUMN confirmed_by uuid;
ALTER TABLE access.custody ADD CONSTRAINT custody_four_eyes CHECK (confirmed_by IS NULL OR confirmed_by IS DISTINCT FROM recorded_by);
-- Nobody takes a household into the own hands.
ALTER TABLE access.custody ADD CONSTRAINT custody_not_to_self CHECK (holder_account IS NULL OR holder_account IS DISTINCT FROM recorded_by);
REVOKE UPDATE ON access.custody FROM lianhu_app;
GRANT UPDATE (valid_to, ended_at, ended_by, end_reason, confirmed_at, confirmed_by, place_code, org_code) ON access.custody TO lianhu_app;

CREATE OR REPLACE FUNCTION guard.held_households() RETURNS SETOF uuid LANGUAGE sql STABLE
    AS $$ SELECT c.household_id FROM access.custody c
          WHERE c.holder_org >= guard.setting('org_from') AND c.holder_org < guard.setting('org_to')
            AND (NOT c.needs_second OR c.confirmed_by IS NOT NULL)
            AND c.valid_from <= guard.setting('today')::date AND (c.valid_to IS NULL OR c.valid_to > guard.setting('today')::date) $$;
