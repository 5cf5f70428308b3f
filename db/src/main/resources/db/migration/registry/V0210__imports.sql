-- Imports of rosters: the file, what its columns mean, what was found, what became of each household.
CREATE TABLE registry.roster_import (
    id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    format text NOT NULL,
    encoding text,
    state text NOT NULL,
    shape text NOT NULL,
    sheets jsonb NOT NULL,
    mapping jsonb,
    done int NOT NULL DEFAULT 0,
    total int NOT NULL DEFAULT 0,
    households int NOT NULL DEFAULT 0,
    persons int NOT NULL DEFAULT 0,
    new_persons int NOT NULL DEFAULT 0,
    updated_persons int NOT NULL DEFAULT 0,
    unchanged int NOT NULL DEFAULT 0,
    refused_households int NOT NULL DEFAULT 0,
    updated_households int NOT NULL DEFAULT 0,
    warnings int NOT NULL DEFAULT 0,
    questions int NOT NULL DEFAULT 0,
    accepted text[] NOT NULL DEFAULT '{}',
    problem_code text,
    problem_message text,
    created_by uuid,
    created_post uuid,
    created_by_label text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    undo_reason text,
    CONSTRAINT roster_import_pk PRIMARY KEY (id),
    CONSTRAINT roster_import_state CHECK (state IN ('UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'DONE', 'UNDONE', 'FAILED')),
    CONSTRAINT roster_import_undo CHECK ((state = 'UNDONE') = (undo_reason IS NOT NULL))
);
CREATE INDEX roster_import_place ON registry.roster_import (place_code, created_at);

-- Cells of a roster hold personal data: a finding is as protected as the person it speaks of.
CREATE TABLE registry.import_fault (
    import_id uuid NOT NULL,
    position int NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    sheet text NOT NULL,
    row_number int NOT NULL,
    column_index int NOT NULL,
    header text NOT NULL,
    shown text NOT NULL,
    severity text NOT NULL,
    action text NOT NULL,
    code text NOT NULL,
    message text NOT NULL,
    proposal text NOT NULL,
    CONSTRAINT import_fault_pk PRIMARY KEY (import_id, position),
    CONSTRAINT import_fault_import_fk FOREIGN KEY (import_id) REFERENCES registry.roster_import (id),
    CONSTRAINT import_fault_severity CHECK (severity IN ('ERROR', 'QUESTION', 'WARNING', 'NOTE'))
);
CREATE INDEX import_fault_severity ON registry.import_fault (import_id, severity, position);

-- What became of each household of a file; content is a keyed digest, by which an unchanged household is passed over.
CREATE TABLE registry.import_outcome (
    import_id uuid NOT NULL,
    position int NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    outcome text NOT NULL,
    content bytea,
    recorded_at timestamptz NOT NULL,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    CONSTRAINT import_outcome_pk PRIMARY KEY (import_id, position),
    CONSTRAINT import_outcome_import_fk FOREIGN KEY (import_id) REFERENCES registry.roster_import (id),
    CONSTRAINT import_outcome_kind CHECK (outcome IN ('created', 'updated', 'unchanged', 'refused'))
);
CREATE INDEX import_outcome_household ON registry.import_outcome (household_id, sequence);

-- The mapping last confirmed for files of this shape in this place.
CREATE TABLE registry.import_mapping (
    shape text NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    mapping jsonb NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT import_mapping_pk PRIMARY KEY (shape, place_code)
);

CALL guard.protect('registry.roster_import', 'select,insert,update');
CALL guard.protect('registry.import_fault', 'select,insert,delete');
CALL guard.protect('registry.import_outcome', 'select,insert');
CALL guard.protect('registry.import_mapping', 'select,insert,update');

-- An import can be undone while nothing stands on it: only rows that an import made, and that were never changed since,
-- can be deleted at all.
ALTER TABLE registry.household ADD COLUMN import_id uuid;
ALTER TABLE registry.person ADD COLUMN import_id uuid;
ALTER TABLE registry.membership ADD COLUMN import_id uuid;
ALTER TABLE registry.recognition ADD COLUMN import_id uuid;
CREATE INDEX household_import ON registry.household (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX person_import ON registry.person (import_id) WHERE import_id IS NOT NULL;
GRANT DELETE ON registry.household, registry.person, registry.membership, registry.recognition TO lianhu_app;
CREATE POLICY guard_delete ON registry.household FOR DELETE
    USING (guard.writes(place_code, org_code, household_id) AND import_id IS NOT NULL AND version = 1);
CREATE POLICY guard_delete ON registry.person FOR DELETE
    USING (guard.writes(place_code, org_code, household_id) AND import_id IS NOT NULL AND version = 1);
CREATE POLICY guard_delete ON registry.membership FOR DELETE
    USING (guard.writes(place_code, org_code, household_id) AND import_id IS NOT NULL AND valid_to IS NULL);
CREATE POLICY guard_delete ON registry.recognition FOR DELETE
    USING (guard.writes(place_code, org_code, household_id) AND import_id IS NOT NULL AND kind = 'opening' AND ended_on IS NULL);
