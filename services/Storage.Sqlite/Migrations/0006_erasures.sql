CREATE TABLE erasures (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    role TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX erasures_by_time ON erasures (workspace, requested_at DESC, id);
CREATE INDEX erasures_by_role ON erasures (workspace, role, requested_at DESC, id);
CREATE INDEX erasures_unannounced ON erasures (changed_at, id) WHERE announced = 0;
