-- The ground under every schema: who is asking (guard) and the tables of the frameworks (platform).
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA guard;
GRANT USAGE ON SCHEMA guard TO lianhu_app;
COMMENT ON SCHEMA guard IS 'Row-level security: the one rule object. Scope comes from set_config(..., true) at the start of each transaction.';

-- A setting that was never set reads NULL, one that ended with its transaction reads '': both mean "no scope".
CREATE FUNCTION guard.setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('lianhu.' || name, true), '');

-- True when the row's place or organisation lies in the caller's subtree, or its household is assigned to the caller.
CREATE FUNCTION guard.sees(place_code text, org_code text, household_id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (place_code >= nullif(current_setting('lianhu.place_from', true), '')
            AND place_code < nullif(current_setting('lianhu.place_to', true), ''))
        OR (org_code >= nullif(current_setting('lianhu.org_from', true), '')
            AND org_code < nullif(current_setting('lianhu.org_to', true), ''))
        OR household_id = ANY (string_to_array(nullif(current_setting('lianhu.assigned', true), ''), ',')::uuid[]);

-- The same, and the caller's post may write.
CREATE FUNCTION guard.writes(place_code text, org_code text, household_id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN guard.sees(place_code, org_code, household_id) AND current_setting('lianhu.mode', true) = 'write';

-- Protects a table that has the columns place_code, org_code, household_id: row security on and forced, and only the
-- verbs named (a comma-separated part of 'select,insert,update,delete') granted to the application's role.
CREATE PROCEDURE guard.protect(target regclass, verbs text) LANGUAGE plpgsql AS $$
DECLARE
    verb text;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    FOREACH verb IN ARRAY string_to_array(verbs, ',') LOOP
        EXECUTE format('GRANT %s ON %s TO lianhu_app', verb, target);
        CASE verb
            WHEN 'select' THEN
                EXECUTE format('CREATE POLICY guard_select ON %s FOR SELECT USING (guard.sees(place_code, org_code, household_id))', target);
            WHEN 'insert' THEN
                EXECUTE format('CREATE POLICY guard_insert ON %s FOR INSERT WITH CHECK (guard.writes(place_code, org_code, household_id))', target);
            WHEN 'update' THEN
                EXECUTE format('CREATE POLICY guard_update ON %s FOR UPDATE USING (guard.writes(place_code, org_code, household_id)) WITH CHECK (guard.writes(place_code, org_code, household_id))', target);
            WHEN 'delete' THEN
                EXECUTE format('CREATE POLICY guard_delete ON %s FOR DELETE USING (guard.writes(place_code, org_code, household_id))', target);
            ELSE
                RAISE EXCEPTION 'unknown verb %', verb;
        END CASE;
    END LOOP;
END $$;

CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO lianhu_app;

CREATE TABLE platform.spring_session (
    primary_id char(36) NOT NULL,
    session_id char(36) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100),
    CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX spring_session_ix1 ON platform.spring_session (session_id);
CREATE INDEX spring_session_ix2 ON platform.spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON platform.spring_session (principal_name);
CREATE TABLE platform.spring_session_attributes (
    session_primary_id char(36) NOT NULL,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_fk FOREIGN KEY (session_primary_id) REFERENCES platform.spring_session (primary_id) ON DELETE CASCADE
);

CREATE TABLE platform.scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    CONSTRAINT scheduled_tasks_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON platform.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON platform.scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON platform.scheduled_tasks (priority DESC, execution_time ASC);

CREATE TABLE platform.event_publication (
    id uuid NOT NULL,
    listener_id text NOT NULL,
    event_type text NOT NULL,
    serialized_event text NOT NULL,
    publication_date timestamptz NOT NULL,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz,
    CONSTRAINT event_publication_pk PRIMARY KEY (id)
);
CREATE INDEX event_publication_serialized_event_hash ON platform.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion ON platform.event_publication (completion_date);

-- The same request twice gives the same answer once. Only an id is kept, never a body.
CREATE TABLE platform.idempotency (
    actor_id uuid NOT NULL,
    request_key text NOT NULL,
    request_hash text NOT NULL,
    result_ref text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT idempotency_pk PRIMARY KEY (actor_id, request_key),
    CONSTRAINT idempotency_key_length CHECK (length(request_key) BETWEEN 8 AND 100)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA platform TO lianhu_app;
REVOKE UPDATE, DELETE ON platform.idempotency FROM lianhu_app;
