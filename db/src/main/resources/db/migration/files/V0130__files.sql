-- Attachments: the bytes lie sealed under data/files, named by content_id; here stands who may see which.
CREATE SCHEMA files;
GRANT USAGE ON SCHEMA files TO lianhu_app;

-- content_id: keyed hash of the bytes, so that the folder does not tell which known file lies in it.
-- filed_at: when it became part of a subject's file; from then on the row never changes. A loose one is swept away.
CREATE TABLE files.attachment (
    id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    name text NOT NULL,
    kind text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    content_id text NOT NULL,
    stored_by uuid,
    stored_at timestamptz NOT NULL,
    subject_kind text,
    subject_id uuid,
    filed_at timestamptz,
    CONSTRAINT attachment_pk PRIMARY KEY (id),
    CONSTRAINT attachment_bytes CHECK (bytes > 0),
    CONSTRAINT attachment_name CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT attachment_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT attachment_content_id CHECK (content_id ~ '^[0-9a-f]{32}$'),
    CONSTRAINT attachment_filed_whole CHECK ((filed_at IS NULL) = (subject_id IS NULL) AND (subject_id IS NULL) = (subject_kind IS NULL))
);
CREATE INDEX attachment_place ON files.attachment (place_code, stored_at);
CREATE INDEX attachment_subject ON files.attachment (subject_id, stored_at);
CREATE INDEX attachment_content ON files.attachment (content_id);
CREATE INDEX attachment_loose ON files.attachment (stored_at) WHERE filed_at IS NULL;

CALL guard.protect('files.attachment', 'select,insert');
GRANT UPDATE (place_code, org_code, household_id, subject_kind, subject_id, filed_at), DELETE ON files.attachment TO lianhu_app;
CREATE POLICY guard_update ON files.attachment FOR UPDATE
    USING (guard.writes(place_code, org_code, household_id) AND filed_at IS NULL)
    WITH CHECK (guard.writes(place_code, org_code, household_id));
CREATE POLICY guard_delete ON files.attachment FOR DELETE
    USING (guard.writes(place_code, org_code, household_id) AND filed_at IS NULL);
