-- Custody: in whose hands a household is, from a day until a day (that day no more). The place in a household's own rows
-- is the rule, custody the exception beside it: a residence elsewhere, a move, an organisation, a helper, an investigator.
CREATE TABLE access.custody (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    role text NOT NULL,
    holder_place text,
    holder_org text,
    holder_account uuid,
    moved_from text,
    reason text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    end_reason text,
    place_code text NOT NULL,
    org_code text,
    CONSTRAINT custody_pk PRIMARY KEY (id),
    CONSTRAINT custody_role CHECK (role IN ('registered', 'residence', 'organisation', 'helper', 'co-helper', 'investigator')),
    CONSTRAINT custody_one_holder CHECK (num_nonnulls(holder_place, holder_org, holder_account) = 1),
    CONSTRAINT custody_holder_fits CHECK (CASE WHEN role IN ('registered', 'residence') THEN holder_place IS NOT NULL
                                               WHEN role = 'organisation' THEN holder_org IS NOT NULL
                                               ELSE holder_account IS NOT NULL END),
    CONSTRAINT custody_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT custody_reason CHECK (length(reason) BETWEEN 2 AND 200),
    CONSTRAINT custody_account_fk FOREIGN KEY (holder_account) REFERENCES access.account (id),
    CONSTRAINT custody_place_fk FOREIGN KEY (holder_place) REFERENCES area.place (code),
    CONSTRAINT custody_org_fk FOREIGN KEY (holder_org) REFERENCES area.organisation (code),
    CONSTRAINT custody_one_registered EXCLUDE USING gist (household_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (role = 'registered')
);
CREATE INDEX custody_household ON access.custody (household_id, valid_from);
CREATE INDEX custody_holder_place ON access.custody (holder_place, valid_from) WHERE holder_place IS NOT NULL;
CREATE INDEX custody_holder_org ON access.custody (holder_org, household_id) WHERE holder_org IS NOT NULL;
CREATE INDEX custody_holder_account ON access.custody (holder_account, valid_from) WHERE holder_account IS NOT NULL;
CREATE INDEX custody_place ON access.custody (place_code, household_id);
CALL guard.protect('access.custody', 'select,insert,update');
-- Helpers see what is in their own hands.
CREATE POLICY guard_own ON access.custody FOR SELECT USING (holder_account::text = guard.setting('actor'));

-- The households in the custody of the caller's organisation on the legal day of the transaction.
CREATE FUNCTION guard.held_households() RETURNS SETOF uuid LANGUAGE sql STABLE
    AS $$ SELECT c.household_id FROM access.custody c
          WHERE c.holder_org >= guard.setting('org_from') AND c.holder_org < guard.setting('org_to')
            AND c.valid_from <= guard.setting('today')::date AND (c.valid_to IS NULL OR c.valid_to > guard.setting('today')::date) $$;

-- Opens the basics of households in its custody to an organisation, for reading: call it for the tables of persons,
-- households and memberships, never for files, facts or cases of the village.
CREATE PROCEDURE guard.share_basics(target regclass) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE POLICY guard_basics ON %s FOR SELECT USING (household_id = ANY (ARRAY(SELECT guard.held_households())))', target);
END $$;
