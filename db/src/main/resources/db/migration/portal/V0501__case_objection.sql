-- Which objection of a case's procedure came in by the public site.
CREATE TABLE portal.case_objection (
    objection_id uuid NOT NULL,
    case_objection_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    CONSTRAINT case_objection_pk PRIMARY KEY (objection_id),
    CONSTRAINT case_objection_once UNIQUE (case_objection_id),
    CONSTRAINT case_objection_fk FOREIGN KEY (objection_id) REFERENCES portal.objection (id)
);
CREATE INDEX case_objection_place ON portal.case_objection (place_code);
CALL guard.protect('portal.case_objection', 'select,insert');
