-- Two trees: places (division codes) and organisations (path codes). Neither holds personal data.
CREATE SCHEMA area;
GRANT USAGE ON SCHEMA area TO lianhu_app;

CREATE TABLE area.place (
    code text NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    parent_code text,
    lon numeric(9, 6),
    lat numeric(9, 6),
    valid_from date NOT NULL DEFAULT '1949-10-01',
    valid_to date,
    CONSTRAINT place_pk PRIMARY KEY (code),
    CONSTRAINT place_parent_fk FOREIGN KEY (parent_code) REFERENCES area.place (code),
    CONSTRAINT place_code_form CHECK (code ~ '^[0-9]{12}([0-9]{3})?$'),
    CONSTRAINT place_level CHECK (level IN ('province', 'city', 'county', 'township', 'village', 'group')),
    CONSTRAINT place_period CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE INDEX place_parent ON area.place (parent_code, code);

-- code: path of three-digit steps, such as O001 (a union federation) and O001004 (one of its units).
CREATE TABLE area.organisation (
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    parent_code text,
    place_code text NOT NULL,
    valid_from date NOT NULL DEFAULT '1949-10-01',
    valid_to date,
    CONSTRAINT organisation_pk PRIMARY KEY (code),
    CONSTRAINT organisation_parent_fk FOREIGN KEY (parent_code) REFERENCES area.organisation (code),
    CONSTRAINT organisation_place_fk FOREIGN KEY (place_code) REFERENCES area.place (code),
    CONSTRAINT organisation_code_form CHECK (code ~ '^O([0-9]{3})+$'),
    CONSTRAINT organisation_kind CHECK (kind IN ('government', 'department', 'union', 'school', 'company', 'institution', 'charity')),
    CONSTRAINT organisation_under_parent CHECK (parent_code IS NULL OR (code LIKE parent_code || '___' AND length(code) = length(parent_code) + 3))
);

GRANT SELECT, INSERT, UPDATE ON area.place, area.organisation TO lianhu_app;
