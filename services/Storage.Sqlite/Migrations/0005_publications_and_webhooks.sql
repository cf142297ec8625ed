CREATE TABLE publications (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    verdict TEXT NOT NULL,
    kind TEXT NOT NULL,
    claimant TEXT,
    modified_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX publications_by_time ON publications (workspace, modified_at DESC, id);
CREATE INDEX publications_by_verdict ON publications (workspace, verdict, modified_at DESC, id);
CREATE INDEX publications_by_kind ON publications (workspace, kind, modified_at DESC, id);
CREATE INDEX publications_by_claimant ON publications (workspace, claimant, modified_at DESC, id) WHERE claimant IS NOT NULL;
CREATE INDEX publications_unannounced ON publications (changed_at, id) WHERE announced = 0;
CREATE INDEX publications_by_change ON publications (changed_at);

CREATE TABLE webhooks (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX webhooks_by_time ON webhooks (workspace, created_at DESC, id);
CREATE INDEX webhooks_by_state ON webhooks (workspace, state, created_at DESC, id);

CREATE TABLE webhook_deliveries (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    publication_id TEXT NOT NULL,
    state TEXT NOT NULL,
    next_attempt_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries (workspace, created_at DESC, id);
CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (workspace, webhook_id, created_at DESC, id);
CREATE INDEX webhook_deliveries_by_publication ON webhook_deliveries (workspace, publication_id, created_at DESC, id);
CREATE INDEX webhook_deliveries_by_state ON webhook_deliveries (workspace, state, created_at DESC, id);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_attempt_at, id) WHERE state = 'Pending';
