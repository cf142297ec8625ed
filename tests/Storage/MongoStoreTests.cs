using FactCheck.Tests.Storage.Contracts;
using FactCheck.Tests.Storage.Databases;

namespace FactCheck.Tests.Storage;

public sealed class MongoDocumentStoreTests(MongoTestDatabase mongo) : DocumentStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoClaimStoreTests(MongoTestDatabase mongo) : ClaimStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoEvidenceStoreTests(MongoTestDatabase mongo) : EvidenceStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoVerificationStoreTests(MongoTestDatabase mongo) : VerificationStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoClaimWatchStoreTests(MongoTestDatabase mongo) : ClaimWatchStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoReviewTaskStoreTests(MongoTestDatabase mongo) : ReviewTaskStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoPublicationStoreTests(MongoTestDatabase mongo) : PublicationStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoWebhookStoreTests(MongoTestDatabase mongo) : WebhookStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoWebhookDeliveryStoreTests(MongoTestDatabase mongo) : WebhookDeliveryStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoDeadLetterStoreTests(MongoTestDatabase mongo) : DeadLetterStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoRequestStoreTests(MongoTestDatabase mongo) : RequestStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoLifecycleTests(MongoTestDatabase mongo) : LifecycleContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoSavedViewStoreTests(MongoTestDatabase mongo) : SavedViewStoreContract(mongo), IClassFixture<MongoTestDatabase>;

public sealed class MongoErasureStoreTests(MongoTestDatabase mongo) : ErasureStoreContract(mongo), IClassFixture<MongoTestDatabase>;
