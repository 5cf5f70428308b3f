-- Who may sign in, and at which desk: accounts, posts (a role at a place or an organisation, dated), throttling.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO lianhu_app;

-- One member of staff. place_code and org_code say who administers the account, not what it may see.
CREATE TABLE access.account (
    id uuid NOT NULL,
    login text NOT NULL,
    name text NOT NULL,
    phone_sealed bytea,
    password_hash text NOT NULL,
    must_change_password boolean NOT NULL,
    password_set_at timestamptz NOT NULL,
    disabled_at timestamptz,
    last_sign_in_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid,
    version bigint NOT NULL DEFAULT 1,
    place_code text NOT NULL,
    org_code text,
    CONSTRAINT account_pk PRIMARY KEY (id),
    CONSTRAINT account_login_unique UNIQUE (login),
    CONSTRAINT account_login_form CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    CONSTRAINT account_name_length CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT account_place_fk FOREIGN KEY (place_code) REFERENCES area.place (code),
    CONSTRAINT account_org_fk FOREIGN KEY (org_code) REFERENCES area.organisation (code)
);
CREATE INDEX account_place ON access.account (place_code, login);
CREATE INDEX account_org ON access.account (org_code, login);
ALTER TABLE access.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.account FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON access.account TO lianhu_app;
CREATE POLICY guard_select ON access.account FOR SELECT USING (guard.sees(place_code, org_code, NULL::uuid) OR id::text = guard.setting('actor'));
CREATE POLICY guard_insert ON access.account FOR INSERT WITH CHECK (guard.writes(place_code, org_code, NULL::uuid));
CREATE POLICY guard_update ON access.account FOR UPDATE USING (guard.writes(place_code, org_code, NULL::uuid)) WITH CHECK (guard.writes(place_code, org_code, NULL::uuid));

-- A role at a place or an organisation, from a first to a last day, both included. A post of an organisation carries the
-- place where the organisation sits, so that the administrator of that place sees it too.
CREATE TABLE access.post (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    node_kind text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    granted_at timestamptz NOT NULL,
    granted_by uuid,
    confirmed_at timestamptz,
    confirmed_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    place_code text NOT NULL,
    org_code text,
    CONSTRAINT post_pk PRIMARY KEY (id),
    CONSTRAINT post_account_fk FOREIGN KEY (account_id) REFERENCES access.account (id),
    CONSTRAINT post_place_fk FOREIGN KEY (place_code) REFERENCES area.place (code),
    CONSTRAINT post_org_fk FOREIGN KEY (org_code) REFERENCES area.organisation (code),
    CONSTRAINT post_role_form CHECK (role ~ '^[A-Z][A-Z_]{2,39}$'),
    CONSTRAINT post_node CHECK ((node_kind = 'place' AND org_code IS NULL) OR (node_kind = 'org' AND org_code IS NOT NULL)),
    CONSTRAINT post_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT post_four_eyes CHECK (confirmed_by IS NULL OR confirmed_by IS DISTINCT FROM granted_by)
);
CREATE INDEX post_account ON access.post (account_id);
CREATE INDEX post_place ON access.post (place_code, role);
CREATE INDEX post_org ON access.post (org_code, role);
ALTER TABLE access.post ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.post FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON access.post TO lianhu_app;
CREATE POLICY guard_select ON access.post FOR SELECT USING (guard.sees(place_code, org_code, NULL::uuid) OR account_id::text = guard.setting('actor'));
CREATE POLICY guard_insert ON access.post FOR INSERT WITH CHECK (guard.writes(place_code, org_code, NULL::uuid));
CREATE POLICY guard_update ON access.post FOR UPDATE USING (guard.writes(place_code, org_code, NULL::uuid)) WITH CHECK (guard.writes(place_code, org_code, NULL::uuid));

-- Failed sign-ins, by a keyed index of the account name or of the address: neither stands here in clear.
CREATE TABLE access.throttle (
    key_index bytea NOT NULL,
    failures int NOT NULL,
    first_at timestamptz NOT NULL,
    blocked_until timestamptz,
    CONSTRAINT throttle_pk PRIMARY KEY (key_index)
);
CREATE INDEX throttle_age ON access.throttle (first_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.throttle TO lianhu_app;

-- The functions below run as the tables' owner and answer narrow questions about all staff; for them alone the owner may
-- read past the scope. Row security stays forced: nobody else gains by it.
CREATE POLICY guard_whole ON access.account FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY guard_whole ON access.post FOR SELECT TO CURRENT_USER USING (true);

-- Names of staff by id, for logs and time lines: who decided is public inside the office, wherever that person sits.
CREATE FUNCTION access.staff_names(wanted uuid[]) RETURNS TABLE (account_id uuid, staff_name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    AS $$ SELECT a.id, a.name FROM access.account a WHERE a.id = ANY (wanted) $$;
REVOKE ALL ON FUNCTION access.staff_names(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.staff_names(uuid[]) TO lianhu_app;

-- Every post of an account that has not ended, also those outside the caller's reach: clashing roles and rights over a
-- person's account have to be judged on the whole.
CREATE FUNCTION access.posts_held(wanted uuid) RETURNS TABLE (role text, node_kind text, place_code text, org_code text, valid_from date, valid_to date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    AS $$ SELECT p.role, p.node_kind, p.place_code, p.org_code, p.valid_from, p.valid_to FROM access.post p WHERE p.account_id = wanted AND p.ended_at IS NULL $$;
REVOKE ALL ON FUNCTION access.posts_held(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.posts_held(uuid) TO lianhu_app;

-- How many other people administer one of the places on the day: whether there is anybody to confirm a grant.
CREATE FUNCTION access.other_administrators(places text[], on_day date, than uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    AS $$ SELECT count(DISTINCT p.account_id) FROM access.post p JOIN access.account a ON a.id = p.account_id
          WHERE p.role = 'ADMINISTRATOR' AND p.node_kind = 'place' AND p.place_code = ANY (places) AND p.ended_at IS NULL AND p.confirmed_at IS NOT NULL
            AND p.valid_from <= on_day AND (p.valid_to IS NULL OR p.valid_to >= on_day) AND a.disabled_at IS NULL AND a.id <> than $$;
REVOKE ALL ON FUNCTION access.other_administrators(text[], date, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.other_administrators(text[], date, uuid) TO lianhu_app;

-- Whether an account name is in use anywhere.
CREATE FUNCTION access.login_taken(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    AS $$ SELECT EXISTS (SELECT 1 FROM access.account a WHERE a.login = wanted) $$;
REVOKE ALL ON FUNCTION access.login_taken(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.login_taken(text) TO lianhu_app;
