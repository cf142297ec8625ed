using FactCheck.Tests.Storage.Contracts;
using FactCheck.Tests.Storage.Databases;

namespace FactCheck.Tests.Storage;

public sealed class SqliteDocumentStoreTests() : DocumentStoreContract(new SqliteTestDatabase());

public sealed class SqliteClaimStoreTests() : ClaimStoreContract(new SqliteTestDatabase());

public sealed class SqliteEvidenceStoreTests() : EvidenceStoreContract(new SqliteTestDatabase());

public sealed class SqliteVerificationStoreTests() : VerificationStoreContract(new SqliteTestDatabase());

public sealed class SqliteClaimWatchStoreTests() : ClaimWatchStoreContract(new SqliteTestDatabase());

public sealed class SqliteReviewTaskStoreTests() : ReviewTaskStoreContract(new SqliteTestDatabase());

public sealed class SqlitePublicationStoreTests() : PublicationStoreContract(new SqliteTestDatabase());

public sealed class SqliteWebhookStoreTests() : WebhookStoreContract(new SqliteTestDatabase());

public sealed class SqliteWebhookDeliveryStoreTests() : WebhookDeliveryStoreContract(new SqliteTestDatabase());

public sealed class SqliteDeadLetterStoreTests() : DeadLetterStoreContract(new SqliteTestDatabase());

public sealed class SqliteRequestStoreTests() : RequestStoreContract(new SqliteTestDatabase());

public sealed class SqliteLifecycleTests() : LifecycleContract(new SqliteTestDatabase());

public sealed class SqliteSavedViewStoreTests() : SavedViewStoreContract(new SqliteTestDatabase());

public sealed class SqliteErasureStoreTests() : ErasureStoreContract(new SqliteTestDatabase());
